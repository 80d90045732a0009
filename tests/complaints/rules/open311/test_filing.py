"""A complaint as a caller of Open311 files it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.category import Choice, Question
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.open311.filing import FiledWronglyError, read_filing
from madang.complaints.rules.place import PlaceNote
from madang.core.rules.profile import MapBox

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
BOX = MapBox(center=(34.95, 127.48), box=(34.83, 127.17, 35.19, 127.60), margin_km=2)
SIZE = Question(key="size", ask="얼마나 큰가요?", hint="", kind="choice", choices=[Choice(key="s", name="작아요")])
HERE = {"lat": ["34.95"], "long": ["127.51"]}
NAMES = ["lat", "long", "address_string", "description", "media_url", "phone", "email", "last_name", "attribute[size]"]


def read(parameters: dict[str, list[str]]) -> object:
    return read_filing(parameters, "road-damage", [SIZE], BOX, NOW)


def test_every_field_of_the_specification_is_read() -> None:
    told = read_filing(
        HERE
        | {
            "description": ["길이 깨졌어요"],
            "attribute[size]": ["s"],
            "attribute[violation]": ["hydrant"],
            "attribute[plate]": ["12가3456"],
            "first_name": ["순심"],
            "last_name": ["박"],
            "phone": ["010-1234-5678"],
            "email": ["sunsim@example.kr"],
            "media_url": ["https://example.kr/a.jpg"],
        },
        "road-damage",
        [SIZE],
        BOX,
        NOW,
    )
    assert (told.channel, told.category, told.reported_at) == (Channel.OPEN311, "road-damage", NOW)
    assert told.text == "길이 깨졌어요\n\n사진 주소: https://example.kr/a.jpg"
    assert (told.answers, told.violation, told.plate) == ({"size": "s"}, "hydrant", "12가3456")
    assert (told.reporter.name, told.reporter.phone, told.reporter.email) == (
        "박순심",
        "01012345678",
        "sunsim@example.kr",
    )


def test_several_values_of_an_attribute_are_put_together() -> None:
    told = read_filing(HERE | {"attribute[size][]": ["s", "l"]}, "road-damage", [SIZE], BOX, NOW)
    assert told.answers == {"size": "s,l"}


def test_an_answer_to_what_is_not_asked_stays_so_that_it_is_told() -> None:
    assert read_filing(HERE | {"attribute[colour]": [""]}, "road-damage", [SIZE], BOX, NOW).answers == {"colour": ""}


def test_a_place_in_words_is_enough() -> None:
    told = read_filing({"address_string": ["순천시 솔숲로 3"]}, "road-damage", [], BOX, NOW)
    assert (told.place_words, told.place_note) == ("순천시 솔숲로 3", PlaceNote.WORDS_ONLY)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "어디인지 알 수 없어요"),
        ({"address_id": ["7"]}, "address_id는 쓰지 않아요"),
        ({"lat": ["37.56"], "long": ["126.97"]}, "우리 시 밖의 위치예요"),
        ({"lat": ["34.95"]}, "하나만 있어요"),
        ({"lat": ["nan"], "long": ["inf"]}, "사이여야 해요"),
        (HERE | {"media_url": ["file:///etc/passwd"]}, "http\\(s\\) 주소"),
        (HERE | {"media_url": ["https://[bad"]}, "http\\(s\\) 주소"),
        (HERE | {"media_url": ["https://a.kr/" + "x" * 500]}, "500자까지"),
    ],
)
def test_what_cannot_be_taken_says_why(parameters: dict[str, list[str]], words: str) -> None:
    with pytest.raises(FiledWronglyError, match=words):
        read(parameters)


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.text(max_size=30), max_size=3)))
def test_any_form_is_read_into_a_placed_complaint_or_refused(parameters: dict[str, list[str]]) -> None:
    try:
        told = read_filing(parameters, "road-damage", [SIZE], BOX, NOW)
    except FiledWronglyError:
        return
    assert told.point or told.place_words
