"""How answers are written into the complaint in the making."""

import pytest

from madang.chat.rules.filing.editing import back
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.reading import Values
from madang.chat.rules.filing.taking import skip, take
from tests.chat.rules.filing.kinds import KINDS


@pytest.mark.parametrize(
    ("step", "values", "told"),
    [
        ("text", {"text": ("도로가 파였어요",)}, {"text": "도로가 파였어요"}),
        ("category", {"category": ("road",)}, {"category": "road"}),
        ("category", {"category": ("",)}, {"category": ""}),
        ("violation", {"violation": ("corner",)}, {"violation": "corner"}),
        ("plate", {"plate": ("12가3456",)}, {"plate": "12가3456"}),
        ("photos", {"photo_key": ("a", "b", "a")}, {"photos": ["a", "b"]}),
        ("place", {"place_words": ("공원 앞",)}, {"place_words": "공원 앞", "lat": ""}),
        ("place", {"lat": ("34.96",), "lng": ("127.51",)}, {"lat": "34.96", "lng": "127.51", "place_words": ""}),
        ("when", {"happened_at": ("2026-11-23T10:00",)}, {"happened_at": "2026-11-23T10:00"}),
        ("answers.since", {"answer": ("now",)}, {"answers": {"since": "now"}}),
        ("answers.blocks", {"answer": ("road", "gate")}, {"answers": {"blocks": "road,gate"}}),
        ("contact", {"name": ("김순신",), "phone": ("010-1234-5678",)}, {"name": "김순신", "phone": "010-1234-5678"}),
    ],
)
def test_an_answer_is_kept_and_its_step_is_done(step: str, values: Values, told: dict[str, object]) -> None:
    filing = Filing(category="car")
    assert take(filing, step, values, KINDS) == ""
    assert {name: getattr(filing, name) for name in told} == told
    assert filing.done == [step]


@pytest.mark.parametrize(
    ("step", "values", "sentence"),
    [
        ("text", {}, "무엇이 불편한지 적어 주세요."),
        ("category", {"category": ("moon",)}, "그런 종류가 없어요. 다시 골라 주세요."),
        ("violation", {"violation": ("moon",)}, "보기 가운데에서 골라 주세요."),
        ("plate", {"plate": ("1" * 21,)}, "차량번호는 20자까지예요. 예: 12가3456"),
        ("place", {"place_words": ("가" * 201,)}, "위치는 200자까지 적을 수 있어요."),
        ("place", {}, "어디인지 지도에서 고르거나 말로 적어 주세요."),
        ("answers.since", {"answer": ("moon",)}, "보기 가운데에서 골라 주세요."),
        ("contact", {"phone": ("12",)}, "전화번호를 다시 확인해 주세요. 예: 010-1234-5678"),
        ("contact", {"name": ("가" * 61,)}, "이름은 60자까지 적을 수 있어요."),
    ],
)
def test_what_cannot_be_taken_says_why_and_stays_open(step: str, values: Values, sentence: str) -> None:
    filing = Filing(category="car")
    assert take(filing, step, values, KINDS) == sentence
    assert filing.done == []


def test_a_wrong_telephone_loses_no_name_and_is_not_sent() -> None:
    filing = Filing(category="car", done=["contact"])
    take(filing, "contact", {"name": ("김순신",), "phone": ("010-12",)}, KINDS)
    assert (filing.name, filing.phone) == ("김순신", "010-12")
    assert filing.done == [], "it is asked again"


def test_an_empty_form_leaves_out_what_may_be_left_out() -> None:
    filing = Filing(category="car")
    assert take(filing, "answers.since", {}, KINDS) == ""
    assert (filing.done, filing.answers) == (["answers.since"], {})


def test_an_empty_form_does_not_leave_out_what_is_needed() -> None:
    filing = Filing(category="road")
    assert take(filing, "answers.size", {"answer": (" ",)}, KINDS) == "이 물음에는 꼭 답해 주세요."
    assert skip(filing, "answers.size", KINDS["road"]) == "이 물음에는 꼭 답해 주세요."


def test_another_category_asks_its_own_again() -> None:
    answers = {"since": "now"}
    done = ["text", "category", "violation", "answers.since", "contact"]
    filing = Filing(category="car", violation="corner", answers=answers, done=done)
    assert take(filing, "category", {"category": ("road",)}, KINDS) == ""
    assert (filing.violation, filing.answers, filing.done) == ("", {}, ["text", "contact", "category"])


def test_who_leaves_the_category_open_was_asked_nothing_of_it() -> None:
    filing = Filing(category="car", violation="corner", answers={"since": "now"})
    skip(filing, "category", KINDS["car"])
    assert (filing.category, filing.violation, filing.answers) == ("", "", {})


def test_the_same_category_asks_nothing_again() -> None:
    filing = Filing(category="car", answers={"since": "now"}, done=["category", "answers.since"])
    take(filing, "category", {"category": ("car",)}, KINDS)
    assert filing.answers == {"since": "now"}


def test_another_place_is_looked_around_again() -> None:
    filing = Filing(category="road", lat="34.9", lng="127.5", done=["place", "similar"])
    take(filing, "place", {"lat": ("34.96",), "lng": ("127.51",)}, KINDS)
    assert "similar" not in filing.done


def test_leaving_out_takes_back_what_was_answered_before() -> None:
    filing = Filing(category="car", plate="12가3456", name="김순신", phone="010", done=["plate", "contact"])
    skip(filing, "plate", KINDS["car"])
    skip(filing, "contact", KINDS["car"])
    assert (filing.plate, filing.name, filing.phone) == ("", "", "")


def test_back_opens_what_was_answered_last() -> None:
    filing = Filing(done=["text", "category"])
    assert (back(filing), back(filing), back(filing)) == ("category", "text", "")


def test_what_is_kept_is_read_again_and_what_an_older_program_kept_is_left_out() -> None:
    filing = Filing(text="도로가 파였어요", done=["text"], at="category", asked=2)
    assert Filing.read(filing.kept() | {"colour": "red"}) == filing


def test_what_was_sent_leaves_its_receipt_alone() -> None:
    sent = Filing(token="secret", text="도로가 파였어요", phone="010", at="review", asked=9).sent("2026-000001")
    assert (sent.receipts, sent.text, sent.phone, sent.is_open) == ([["2026-000001", "secret"]], "", "", False)
    assert sent.began > 9
