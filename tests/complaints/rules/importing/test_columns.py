"""Which column of a file is what."""

import pytest

from madang.complaints.rules.importing.columns import HEADINGS, Column, guess, missing, of_json
from tests.support.complaint_files import HEADINGS as DEFAULT


def test_the_house_s_own_headings_are_all_known() -> None:
    found = guess(DEFAULT)
    assert sorted(found.values()) == sorted(DEFAULT)
    assert missing(found, DEFAULT) == []


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("접수 일시", Column.REPORTED_AT),
        ("위반장소", Column.PLACE),
        ("LAT", Column.LAT),
        ("X좌표", Column.LNG),
        ("차량 번호", Column.PLATE),
        ("신고자명", Column.REPORTER),
        ("［신고번호］", Column.NUMBER),
    ],
)
def test_a_column_is_known_by_other_headings(heading: str, column: Column) -> None:
    assert guess([heading, "비고"]) == {column: heading}


def test_the_first_of_two_columns_for_one_meaning_is_the_house_s_own() -> None:
    assert guess(["접수일시", "신고일시"])[Column.REPORTED_AT] == "신고일시"


def test_no_heading_stands_for_two_meanings() -> None:
    said = ["".join(each.casefold().split()) for known in HEADINGS.values() for each in known]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("headings", "lacking"),
    [
        (["신고번호", "차량번호"], ["신고일시", "위반유형이나 내용"]),
        (["신고일시", "차량번호"], ["위반유형이나 내용"]),
        (["신고일시", "내용"], []),
        (["신고일시", "위반유형"], []),
    ],
)
def test_it_says_which_needed_columns_a_file_lacks(headings: list[str], lacking: list[str]) -> None:
    assert missing(guess(headings), headings) == lacking


def test_a_mapping_to_a_column_that_the_file_has_not_is_missing() -> None:
    mapping = {Column.REPORTED_AT: "언제", Column.TEXT: "내용"}
    assert missing(mapping, ["내용", "신고일시"]) == ["신고일시"]


def test_a_kept_mapping_forgets_meanings_that_are_gone() -> None:
    assert of_json({"plate": "차번", "colour": "색"}) == {Column.PLATE: "차번"}
