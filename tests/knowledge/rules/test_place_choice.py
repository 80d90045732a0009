"""Which places answer, in which order, and which wish had to be let go."""

from dataclasses import replace

from madang.knowledge.rules.opening import Opening, State
from madang.knowledge.rules.place_choice import Candidate, LetGo, choose
from madang.knowledge.rules.place_question import PlaceQuestion
from madang.knowledge.rules.place_sentences import distance_words, heading, told
from madang.knowledge.rules.place_words import KindWord

CAR_PARKS = PlaceQuestion(kind=KindWord("주차장", ("car-park",)))
FESTIVALS = PlaceQuestion(kind=KindWord("축제", ("festival",)))

GEUMDANG = Candidate("geumdang", "금당 공영주차장", 900.0, is_partly_free=True)
WANGJI = Candidate("wangji", "왕지 공영주차장", 300.0, opening=Opening(State.OPEN))
SIMIN = Candidate("simin", "시민 공영주차장", None, is_in_area=True, opening=Opening(State.CLOSED))


def test_the_nearest_comes_first_and_the_unplaced_last() -> None:
    assert choose([SIMIN, GEUMDANG, WANGJI], CAR_PARKS).keys == ("wangji", "geumdang", "simin")


def test_numbers_in_names_are_counted() -> None:
    numbered = [Candidate(str(number), f"연향 제{number}공영주차장") for number in (10, 2, 1)]
    assert choose(numbered, CAR_PARKS).keys == ("1", "2", "10")


def test_the_area_is_let_go_where_nothing_lies_in_it() -> None:
    assert choose([SIMIN, WANGJI], CAR_PARKS, in_area=True).keys == ("simin",)
    outside = choose([GEUMDANG, WANGJI], CAR_PARKS, in_area=True)
    assert outside.keys == ("wangji", "geumdang")
    assert outside.let_go == {LetGo.AREA}


def test_free_gives_way_to_partly_free_and_then_to_all() -> None:
    free = replace(CAR_PARKS, free=True)
    assert choose([replace(SIMIN, is_free=True), GEUMDANG], free).let_go == set()
    assert choose([SIMIN, GEUMDANG], free).let_go == {LetGo.WHOLLY_FREE}
    assert choose([SIMIN, WANGJI], free).let_go == {LetGo.FREE}


def test_unknown_hours_are_shown_only_where_nothing_is_surely_open() -> None:
    opens = replace(CAR_PARKS, opens=True, open_now=True)
    assert choose([GEUMDANG, WANGJI], opens).keys == ("wangji",)
    unknown = choose([GEUMDANG, SIMIN], opens)
    assert unknown.keys == ("geumdang",)
    assert unknown.let_go == {LetGo.SURELY_OPEN}
    assert choose([SIMIN], opens).let_go == {LetGo.OPEN}


def test_events_that_are_over_are_left_out_and_the_rest_stand_by_date() -> None:
    over = Candidate("over", "비어페스타", takes_place=False)
    soon = Candidate("soon", "국밥축제", begins="2026-12-05")
    later = Candidate("later", "갈대축제", begins="2026-12-13", distance_m=1.0)
    assert choose([later, over, soon], FESTIVALS).keys == ("soon", "later")
    assert choose([over], FESTIVALS).let_go == {LetGo.DAYS}


def test_the_heading_says_what_is_shown_not_what_was_wished_in_vain() -> None:
    wished = replace(CAR_PARKS, free=True, opens=True, open_now=True)
    assert heading(wished, "왕조동", set()) == "왕조동 지금 문 연 무료 주차장"
    assert heading(wished, "왕조동", {LetGo.FREE, LetGo.SURELY_OPEN}) == "왕조동 주차장"


def test_every_wish_that_was_let_go_is_told() -> None:
    chosen = choose([SIMIN], replace(CAR_PARKS, free=True, opens=True))
    assert told(CAR_PARKS, "", chosen) == [
        "무료라고 적힌 곳은 자료에 없어요. 요금을 함께 보여 드려요.",
        "지금 문을 연다고 적힌 곳이 없어요. 언제 여는지 함께 보여 드려요.",
    ]


def test_distances_are_said_as_people_do() -> None:
    assert [distance_words(metres) for metres in (3.0, 348.0, 994.0, 1234.0)] == ["10m", "350m", "990m", "1.2km"]
