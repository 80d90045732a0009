"""How the lines are read, and how an end is judged."""

from pathlib import Path

import pytest

from madang.chat.rules.outcome import Outcome
from tests.regression.cases import Case, lasting, read_cases
from tests.regression.floors import Shares, proposed, shares
from tests.regression.grading import Got, Grade, Went, grade
from tests.regression.table import failing


def lines(folder: Path, *told: str) -> Path:
    file = folder / "questions.tsv"
    file.write_text("\n".join(told), encoding="utf-8")
    return file


def case(expected: str, folder: Path) -> Case:
    return read_cases(lines(folder, f"keyword\t여권\t{expected}"))[0]


@pytest.mark.parametrize(
    ("expected", "got", "judged"),
    [
        ("a|b", Got(Outcome.ANSWERED, ("b",)), Grade.RIGHT),
        ("a", Got(Outcome.EMERGENCY, ("a",)), Grade.RIGHT),
        ("a", Got(Outcome.CHOICES, (), ("c", "a")), Grade.PARTLY),
        ("a", Got(Outcome.CHOICES, (), ("c",)), Grade.MISSED),
        ("a", Got(Outcome.NOT_FOUND), Grade.MISSED),
        ("a", Got(Outcome.ANSWERED, ("c",)), Grade.WRONG),
        ("a", Got(Outcome.SEVERAL, ("a", "c")), Grade.PARTLY),
        ("a", Got(Outcome.PLACES), Grade.WRONG),
        ("a|b+c", Got(Outcome.SEVERAL, ("b", "c")), Grade.RIGHT),
        ("a+c", Got(Outcome.SEVERAL, ("a", "c", "d")), Grade.RIGHT),
        ("a+c", Got(Outcome.ANSWERED, ("c",)), Grade.PARTLY),
        ("a+c", Got(Outcome.CHOICES, (), ("a",)), Grade.PARTLY),
        ("=declined", Got(Outcome.NOT_FOUND), Grade.RIGHT),
        ("=declined", Got(Outcome.MEDICAL), Grade.RIGHT),
        ("=declined", Got(Outcome.CHOICES, (), ("a",)), Grade.PARTLY),
        ("=declined", Got(Outcome.ANSWERED, ("a",)), Grade.WRONG),
        ("=declined", Got(Outcome.EMERGENCY, ("a",)), Grade.WRONG),
        ("=declined", Got(Outcome.PLACES), Grade.WRONG),
        ("=declined", Got(Outcome.FAILED), Grade.MISSED),
        ("=medical", Got(Outcome.NOT_FOUND), Grade.MISSED),
        ("=medical|not_found", Got(Outcome.NOT_FOUND), Grade.RIGHT),
        ("=emergency", Got(Outcome.EMERGENCY, ("a",)), Grade.RIGHT),
        ("=places", Got(Outcome.PLACES), Grade.RIGHT),
        ("=places", Got(Outcome.CHOICES, (), ("a",)), Grade.MISSED),
        ("=not_korean|a", Got(Outcome.ANSWERED, ("a",)), Grade.RIGHT),
    ],
)
def test_each_end_is_judged_by_what_was_expected(tmp_path: Path, expected: str, got: Got, judged: Grade) -> None:
    assert grade(case(expected, tmp_path), got) is judged


@pytest.mark.parametrize(
    ("expected", "unanswerable"),
    [("=declined", True), ("=medical|not_found", True), ("=places", False), ("=emergency", False), ("a", False)],
)
def test_what_may_not_be_answered_is_known(tmp_path: Path, expected: str, unanswerable: bool) -> None:
    assert case(expected, tmp_path).unanswerable is unanswerable


def test_turns_of_one_conversation_stand_in_one_line(tmp_path: Path) -> None:
    (told,) = read_cases(lines(tmp_path, "# remark", "", "follow_up\t여권 재발급 >> 수수료는?\ta"))
    assert (told.line, told.turns) == (3, ("여권 재발급", "수수료는?"))


def test_all_faults_are_told_by_line(tmp_path: Path) -> None:
    file = lines(tmp_path, "keyword\t여권", "keyword\t여권\tz|a", "keyword\t이사\t=lost")
    with pytest.raises(ValueError, match=r"line 1: not three columns\n  line 2: .*: z\n  line 3: .*: lost"):
        read_cases(file, known={"a"})


def test_a_question_stands_there_once(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="asked 2 times: 여권"):
        read_cases(lines(tmp_path, "keyword\t여권\ta", "typo\t여권\ta"))


def test_what_ended_is_left_out(tmp_path: Path) -> None:
    told = read_cases(lines(tmp_path, "keyword\t여권\ta", "keyword\t지원금\tended", "oos\t비트코인\t=declined"))
    assert [one.turns for one in lasting(told, {"a"})] == [("여권",), ("비트코인",)]


def test_the_floor_is_a_bit_under_what_is_reached(tmp_path: Path) -> None:
    right, wrong = Got(Outcome.ANSWERED, ("a",)), Got(Outcome.ANSWERED, ("b",))
    asked = [Went(case("a", tmp_path), got, 1.0) for got in [right] * 9 + [wrong]]
    assert shares(asked) == Shares(0.9, 0.9, 0.1)
    assert proposed(asked) == Shares(0.75, 0.75, 0.25)
    assert shares(asked).holds(proposed(asked))
    assert not shares(asked[5:]).holds(Shares(0.9, 0.9, 0.1))


def test_a_failing_question_is_told_with_expected_and_got(tmp_path: Path) -> None:
    told = failing([Went(case("a", tmp_path), Got(Outcome.ANSWERED, ("b",)), 1.0)])
    assert told.split("\n") == ["    1 keyword wrong: 여권", "        expected a", "        got      =answered b"]
