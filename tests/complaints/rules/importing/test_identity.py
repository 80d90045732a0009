"""By what a row is known again."""

from madang.complaints.rules.importing.columns import Column
from madang.complaints.rules.importing.identity import is_made, numbers_of

NAMED = {Column.NUMBER: "A-1", Column.TEXT: "하나"}
PLAIN = {Column.NUMBER: "", Column.TEXT: "둘"}
OTHER = {Column.NUMBER: "", Column.TEXT: "셋"}


def test_a_number_is_taken_as_it_is() -> None:
    assert numbers_of([NAMED]) == ["A-1"]


def test_rows_without_a_number_are_known_by_what_they_say() -> None:
    first, second = numbers_of([PLAIN, OTHER])
    assert first != second
    assert is_made(first)
    assert len(first) <= 60


def test_the_order_of_the_file_does_not_matter() -> None:
    assert sorted(numbers_of([PLAIN, OTHER])) == sorted(numbers_of([OTHER, PLAIN]))


def test_two_equal_rows_of_a_file_stay_two_and_are_known_again() -> None:
    twice = numbers_of([PLAIN, PLAIN])
    assert len(set(twice)) == 2
    assert numbers_of([PLAIN, OTHER, PLAIN])[0::2] == twice


def test_an_empty_column_more_makes_no_other_row() -> None:
    assert numbers_of([PLAIN]) == numbers_of([PLAIN | {Column.PHOTO_1: ""}])
