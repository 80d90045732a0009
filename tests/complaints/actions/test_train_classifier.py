"""Teaching the classifier: on the pack's examples, a file's, or the city's own history; and going back."""

from collections.abc import Iterator
from typing import Any

import pytest

from madang.complaints.actions.load_classifier import load_classifier
from madang.complaints.actions.train_classifier import TooFewExamples, return_to_former, train_classifier
from madang.complaints.models import Category, Classifier, Complaint
from madang.complaints.queries.classifier_in_use import put_back
from madang.complaints.queries.examples import examples_of_history
from madang.complaints.rules.classifying import Example
from madang.complaints.rules.states import ComplaintState
from madang.core.api import SYSTEM, Refusal
from madang.core.models import AuditEntry
from tests.support.classifier import open_taught_categories, rename_example
from tests.support.complaints import NOW, PARKING, ROAD, assigned

NEW = [
    *(
        Example(f"{place} 차도에 큰 구멍이 나서 타이어가 터졌어요", ROAD)
        for place in ("역", "시장", "학교", "다리", "공원", "병원")
    ),
    *(
        Example(f"{place} 옆에 누가 차를 세우고 갔어요", PARKING)
        for place in ("역", "시장", "학교", "다리", "공원", "병원")
    ),
]
UPSIDE_DOWN = [Example(example.text, PARKING if example.category == ROAD else ROAD) for example in NEW]


@pytest.fixture(autouse=True)
def _office(db: None) -> Iterator[None]:
    put_back()
    open_taught_categories()
    yield
    put_back()


def active() -> Classifier:
    return Classifier.objects.get(active=True)


def train(given: list[Example], **how: Any) -> Any:
    put_back()
    return train_classifier(SYSTEM, given, "민원.csv", NOW, **how)


def test_the_first_classifier_is_taught_when_the_pack_is_loaded() -> None:
    assert load_classifier(NOW).added == 1
    assert active().threshold >= 0.4
    assert active().metrics["first_right"] > 0.5


def test_loading_twice_changes_nothing() -> None:
    load_classifier(NOW)
    before = active()
    assert load_classifier(NOW).same == 1
    assert active() == before


def test_other_examples_teach_another() -> None:
    load_classifier(NOW)
    rename_example(ROAD, "다리 위 길이 울퉁불퉁해요")
    assert load_classifier(NOW).changed == 1
    assert Classifier.objects.count() == 2


def test_a_pack_without_examples_teaches_nothing() -> None:
    Category.objects.update(examples=[])
    assert not load_classifier(NOW).has_changes
    assert not Classifier.objects.exists()


def test_a_city_that_taught_its_own_keeps_it_when_the_pack_changes() -> None:
    train(NEW)
    rename_example(ROAD, "다리 위 길이 울퉁불퉁해요")
    assert load_classifier(NOW).same == 1


def test_a_city_whose_own_cannot_be_read_is_given_that_of_the_pack() -> None:
    train(NEW)
    Classifier.objects.update(content=b"broken")
    assert load_classifier(NOW).changed == 1


def test_what_is_better_is_kept_and_written_down() -> None:
    load_classifier(NOW)
    told = train(NEW)
    assert told.kept
    assert told.compared == len(NEW)
    assert told.is_right >= told.was_right
    assert active().source == "민원.csv"
    entry = AuditEntry.objects.filter(subject_kind="classifier").latest("seq")
    assert entry.after is not None
    assert (entry.verb, entry.after["examples"]) == ("train", told.examples)


def test_what_is_worse_is_not_kept_unless_it_must_be() -> None:
    train(NEW)
    before = active()
    mixed = [*UPSIDE_DOWN[:3], *NEW[3:6], *UPSIDE_DOWN[6:9], *NEW[9:]]
    strange = [Example(f"{example.text}. 부탁해요", example.category) for example in mixed]
    assert not train(strange).kept
    assert active() == before
    assert train(strange, force=True).kept


def test_a_dry_run_only_measures() -> None:
    assert train(NEW, dry_run=True).figures.texts > len(NEW)
    assert not Classifier.objects.exists()


def test_only_texts_that_the_one_in_use_never_saw_are_compared() -> None:
    train(NEW)
    assert train(NEW).compared == 0


@pytest.mark.parametrize("given", [[], NEW[:6], NEW[:6] + NEW[6:10]])
def test_too_few_examples_are_refused(given: list[Example]) -> None:
    with pytest.raises(TooFewExamples, match="5건 이상인 민원 종류가 2가지"):
        train(given)


def test_one_step_back_leads_to_the_former() -> None:
    load_classifier(NOW)
    former = active()
    train(NEW)
    assert return_to_former(SYSTEM) == former
    assert active() == former


def test_without_a_former_there_is_no_way_back() -> None:
    load_classifier(NOW)
    with pytest.raises(Refusal, match="되돌아갈 앞의 분류기가 없어요"):
        return_to_former(SYSTEM)


def test_history_is_what_a_person_chose_and_somebody_answered() -> None:
    texts = ("골목에 차가 있어요 010-1234-5678", "길에 차가 있어요", "문 앞에 차가 있어요")
    chosen, guessed, _unanswered = (assigned(text=text, violation="") for text in texts)
    Complaint.objects.filter(pk__in=[chosen.pk, guessed.pk]).update(state=ComplaintState.ANSWERED)
    Complaint.objects.filter(pk=guessed.pk).update(category_certainty=0.9)
    assert examples_of_history() == [Example("골목에 차가 있어요", PARKING)]
