"""What documents are about, as vectors."""

import numpy as np

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.encoder import shared_encoder
from madang.knowledge.adapters.question import numbers_of
from madang.knowledge.adapters.senses import Senses
from madang.knowledge.rules.findings import Document

ANALYSER, ENCODER = shared_analyser(), shared_encoder()
DOCUMENTS = [
    Document("bulky", "대형폐기물은 어떻게 버리나요?", (), "스티커를 붙여 내놓으세요."),
    Document("passport", "여권을 다시 만들려면 어떻게 하나요?", ("해외 나갈 때 쓰는 수첩",), ""),
    Document("empty", "?", (), ""),
]
SENSES = Senses.build(DOCUMENTS, ENCODER, ANALYSER.numbers)


def nearest(question: str) -> str:
    likeness = SENSES.likeness(numbers_of(question, ANALYSER), ENCODER)
    return DOCUMENTS[int(likeness.argmax())].id


def test_a_document_is_found_by_words_that_it_does_not_hold() -> None:
    assert nearest("헌 장롱 치우는 값") == "bulky"


def test_another_way_of_asking_speaks_for_a_document() -> None:
    assert nearest("외국 갈 때 수첩") == "passport"


def test_likeness_is_never_below_0_and_0_where_nothing_is_said() -> None:
    likeness = SENSES.likeness(numbers_of("여권 재발급", ANALYSER), ENCODER)
    assert (likeness >= 0).all()
    assert likeness[2] == 0
    assert not SENSES.likeness({}, ENCODER).any()


def test_they_come_back_from_their_arrays() -> None:
    again = Senses.from_arrays("x", SENSES.to_arrays("x"))
    assert np.array_equal(again.vectors, SENSES.vectors)


def test_no_documents_have_no_vectors() -> None:
    assert Senses.build([], ENCODER, ANALYSER.numbers).vectors.shape == (0, ENCODER.size)
