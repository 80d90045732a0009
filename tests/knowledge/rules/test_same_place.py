"""Rows of several sources that tell of one place."""

from madang.knowledge.rules.same_place import Told, grouped, is_one_place

PACK = Told("왕조2동 공영주차장", "순천시 조례동 1824", 34.95499, 127.53265)
STANDARD = Told("왕조2 동공영주차장", "전라남도 순천시 조례동 1824", 34.95499, 127.53265)


def test_the_same_letters_are_the_same_name() -> None:
    assert is_one_place(PACK, STANDARD)


def test_a_name_that_ends_another_is_the_same_place_when_near() -> None:
    library = Told("순천시립그림책도서관", "순천시 도서관길 33", 34.9579, 127.486)
    assert is_one_place(library, Told("그림책도서관", "", 34.9579, 127.4862))
    assert not is_one_place(library, Told("그림책도서관", "", 34.99, 127.4862))


def test_addresses_stand_in_where_a_point_is_missing() -> None:
    museum = Told("순천시기독교역사박물관", "순천시 매산길 61", None, None)
    assert is_one_place(museum, Told("기독교역사박물관", "전라남도 순천시 매산길 61", 34.96, 127.48))
    assert not is_one_place(museum, Told("기독교역사박물관", "전라남도 순천시 중앙로 1", 34.96, 127.48))


def test_numbered_neighbours_stay_apart() -> None:
    first, second = (Told(f"연향 제{number}공영주차장", "연향동 1423", 34.9519, 127.5176) for number in (2, 3))
    assert not is_one_place(first, second)


def test_the_same_event_on_another_day_is_another() -> None:
    june, july = (Told("올랑가별미길", "별미길 18", None, None, begins=day) for day in ("2025-06-21", "2025-07-19"))
    assert not is_one_place(june, july)


def test_rooms_of_one_name_in_two_houses_stay_apart() -> None:
    hall = Told("대극장", "", 34.97, 127.485, within="문화예술회관")
    assert not is_one_place(hall, Told("대극장", "", 34.97, 127.485, within="청소년회관"))


def test_groups_keep_the_order_of_their_first_row() -> None:
    other = Told("금당 공영주차장", "", 34.953, 127.525)
    assert grouped([(PACK, "a"), (other, "b"), (STANDARD, "c")]) == [["a", "c"], ["b"]]
