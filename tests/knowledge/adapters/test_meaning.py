"""Likeness by meaning."""

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.lexical import Lexical
from madang.knowledge.adapters.meaning import Meaning
from madang.knowledge.adapters.morpheme_vectors import shared_vectors
from madang.knowledge.adapters.question import read_question
from madang.knowledge.rules.findings import Document

ANALYSER = shared_analyser()
DOCUMENTS = [
    Document("fine", "벌금은 어떻게 내나요?", (), "은행에서 내요."),
    Document("library", "도서관은 몇 시에 여나요?", (), "오전 9시에 열어요."),
    Document("empty", "!!!"),
]
WORDS = Lexical.build(DOCUMENTS, ANALYSER.morphemes).morphemes.wholes
MEANING = Meaning.build(DOCUMENTS, WORDS, shared_vectors(), ANALYSER.numbered)


def test_a_word_used_alike_covers_a_part_and_the_same_word_all() -> None:
    same = MEANING.likeness(read_question("벌금", ANALYSER), [0, 1, 2], WORDS).title
    alike = MEANING.likeness(read_question("과태료", ANALYSER), [0, 1, 2], WORDS).title
    assert same[0] > 0.5
    assert alike[0] > alike[1]
    assert same[2] == alike[2] == 0


def test_every_figure_lies_between_0_and_1() -> None:
    for figure in MEANING.likeness(read_question("도서관 문 여는 시간", ANALYSER), [0, 1, 2], WORDS):
        assert figure.shape == (3,)
        assert all(0 <= one <= 1.0001 for one in figure)


def test_the_nearest_words_of_titles_are_told() -> None:
    assert MEANING.nearest_title_words([ANALYSER.numbers("과태료")["과태료"]], WORDS)[0] == "벌금"


def test_a_meaning_comes_back_from_its_arrays() -> None:
    again = Meaning.from_arrays("x", MEANING.to_arrays("x"), ANALYSER)
    asked = read_question("과태료", ANALYSER)
    for before, after in zip(MEANING.likeness(asked, [0, 1], WORDS), again.likeness(asked, [0, 1], WORDS), strict=True):
        assert abs(before - after).max() < 1e-3


def test_no_documents_mean_nothing() -> None:
    words = Lexical.build([], ANALYSER.morphemes).morphemes.wholes
    assert len(Meaning.build([], words, shared_vectors(), ANALYSER.numbered).body_means) == 0
