"""Which unknown words are proposed, and how a proposal looks."""

from madang.knowledge.rules.proposals import Proposal, unknown_words

QUESTIONS = {
    "따릉이 어디서 빌려요": ["따릉이", "빌리"],
    "따릉이 고장났어요": ["따릉이", "고장"],
    "킥라니 신고": ["킥라니", "신고"],
}


def test_a_word_is_proposed_when_enough_questions_say_it() -> None:
    assert unknown_words(QUESTIONS, {"빌리", "고장", "신고"}, least=2) == {"따릉이": list(QUESTIONS)[:2]}
    assert list(unknown_words(QUESTIONS, {"빌리", "고장", "신고"}, least=1)) == ["따릉이", "킥라니"]


def test_what_is_known_or_a_single_letter_is_not_proposed() -> None:
    assert unknown_words({"개 산책": ["개", "산책"]}, {"산책"}, least=1) == {}


def test_a_proposal_is_a_line_to_paste_under_a_remark() -> None:
    remark, pair = Proposal("따릉이", ("공영자전거", "대여"), 2, ("따릉이 어디서 빌려요",)).as_lines().splitlines()
    assert remark.startswith("# 제안 · 질문 2개")
    assert pair == "따릉이\t공영자전거 대여"


def test_without_office_words_nothing_can_be_pasted_by_mistake() -> None:
    assert all(line.startswith("#") for line in Proposal("킥라니", (), 1, ("킥라니 신고",)).as_lines().splitlines())
