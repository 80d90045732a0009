"""Whatever somebody writes: the checks answer, and each replacement makes its finding vanish."""

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.documents.rules.checks import DraftText, all_mended, check, mended
from madang.documents.rules.finding import Finding
from tests.documents.rules.samples import draft, item, text

PIECES = st.sampled_from(
    [
        *"0123456789.:：()-/~∼, ·",
        *("2026", "12", "31", "6. 9.", "2026. 6. 9", "2026-06-09", "(화)", " (수)", "’26. 6. 9", "년 6월", " 9일"),
        *("오전 ", "오후", "9시", "5분", " 반", "09:05", "15:00", " ~ ", "일시", "까지"),
        *("금", "113,560", "원", "천원", "백만 원", "(금일십만원)", "345", "정"),
        *(
            "지방자치법",
            " 제28조",
            "「",
            "」",
            "에 관한 법률",
            "붙임",
            "끝.",
            "  끝",
            "이하 빈칸",
            "계획서 1부.",
            "1. ",
            "⑴",
            "가. ",
        ),
    ]
)
LINES = st.lists(PIECES, min_size=1, max_size=12).map("".join)


def nobody(words: str) -> list[tuple[int, int, str]]:
    return []


def mendable(one: DraftText) -> list[Finding]:
    return [finding for finding in check(one, nobody) if finding.replacement is not None]


@given(st.lists(LINES, min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_each_replacement_makes_its_finding_vanish(lines: list[str]) -> None:
    one = draft(*(item(1, line) if index % 2 else text(line) for index, line in enumerate(lines)))
    for finding in mendable(one):
        assert finding not in mendable(mended(one, finding))


@given(st.lists(LINES, min_size=1, max_size=3))
@settings(max_examples=200, deadline=None)
def test_mending_everything_comes_to_an_end(lines: list[str]) -> None:
    whole = all_mended(draft(*map(text, lines)), lambda one: check(one, nobody))
    assert [finding for finding in mendable(whole) if not finding.must] == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_checked(words: str, other: str) -> None:
    one = draft(text(words), item(3, other), title=other, summary=words)
    for finding in check(one, nobody):
        assert 0 <= finding.place.start <= finding.place.end
        assert mended(one, finding) is not None
