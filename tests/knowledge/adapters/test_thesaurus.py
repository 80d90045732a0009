"""What a question and a document are about."""

import numpy as np

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.lexical import Lexical
from madang.knowledge.adapters.question import read_question
from madang.knowledge.adapters.thesaurus import SUBJECTS, About, Subjects, Thesaurus, shared_thesaurus
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.matters import known_matters

ANALYSER, THESAURUS = shared_analyser(), shared_thesaurus()
DOCUMENTS = [
    Document("waste", "대형폐기물은 어떻게 배출하나요?", (), "스티커를 사서 붙여 배출해요."),
    Document("parking", "불법 주정차 과태료는 얼마인가요?", (), "승용차는 4만원이에요."),
    Document("tax", "자동차세는 언제 납부하나요?", (), "6월과 12월에 납부해요."),
]
LEXICAL = Lexical.build(DOCUMENTS, ANALYSER.morphemes)
SUBJECTS_OF = THESAURUS.subjects(DOCUMENTS, LEXICAL, ANALYSER)


def likeness(question: str) -> list[float]:
    return [float(one) for one in SUBJECTS_OF.likeness(THESAURUS.about(read_question(question, ANALYSER)))]


def test_a_question_in_other_words_is_about_what_the_document_is_about() -> None:
    waste, parking, tax = likeness("안 쓰는 장롱 버리고 싶은데 돈 내나요")
    assert waste > 2 * max(parking, tax)


def test_a_document_has_a_few_subjects_whose_shares_are_a_whole() -> None:
    assert SUBJECTS_OF.matters.shape == (len(DOCUMENTS), SUBJECTS)
    np.testing.assert_allclose(SUBJECTS_OF.shares.sum(axis=1), 1, atol=1e-5)


def test_what_nobody_has_heard_of_is_about_nothing() -> None:
    assert max(likeness("뿡뻥꿱")) == 0.0


def test_every_phrasing_is_likest_to_its_own_matter() -> None:
    for place in (0, len(known_matters()) // 2, len(known_matters()) - 1):
        about = THESAURUS.about(read_question(known_matters()[place].phrasings[0], ANALYSER))
        assert about.matters.argmax() == place
        assert about.known > 0.9


def test_a_thesaurus_without_matters_likens_nothing() -> None:
    empty = Thesaurus(Lexical.build([], ANALYSER.morphemes))
    about = empty.about(read_question("여권", ANALYSER))
    assert not len(about.matters)
    subjects = empty.subjects(DOCUMENTS, LEXICAL, ANALYSER)
    assert subjects.likeness(about).tolist() == [0, 0, 0]


def test_subjects_come_back_from_their_arrays() -> None:
    again = Subjects.from_arrays("x", SUBJECTS_OF.to_arrays("x"))
    about = About(np.ones(len(known_matters()), np.float32), 1.0)
    assert again.likeness(about).tolist() == SUBJECTS_OF.likeness(about).tolist()
