"""The register is found by filters and words, page by page, cut to what one may see (기록령 제28조제2항)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Q

from madang.documents.actions.receive import GivenClass, receive
from madang.documents.models import RegisterEntry
from madang.documents.policy import listed_for
from madang.documents.queries import found_lines
from madang.documents.queries import register as queries
from madang.documents.queries.register import OLDEST, Asked, RegisterPage, register_page
from madang.documents.queries.words import vector
from madang.documents.rules.kinds import Access, RegisterKind
from tests.documents.going_out import arrived_in
from tests.support.office import actor, person
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
MANY = 130
FIRST = datetime(2025, 12, 31, 23, 0, tzinfo=ZoneInfo("Asia/Seoul"))


@pytest.fixture
def many(office: object) -> list[int]:
    """Lines a quarter of an hour apart, pairs of them at the same moment, over New Year."""
    rows = [_line(number) for number in range(1, MANY + 1)]
    return [entry.pk for entry in RegisterEntry.objects.bulk_create(rows)]


def walk(asked: Asked) -> Iterator[RegisterPage]:
    page = register_page(asked, Q())
    yield page
    while page.after:
        page = register_page(asked, Q(), after=page.after)
        yield page


@pytest.mark.parametrize("order", ["newest", OLDEST])
def test_page_by_page_every_line_is_seen_once_and_in_order(many: list[int], order: str) -> None:
    pages = list(walk(Asked(order=order)))
    seen = [entry.pk for page in pages for entry in page.rows]
    assert seen == (many if order == OLDEST else many[::-1])
    assert [len(page.rows) for page in pages] == [50, 50, 30]


@pytest.mark.parametrize("order", ["newest", OLDEST])
def test_backwards_the_same_pages_come(many: list[int], order: str) -> None:
    asked = Asked(order=order)
    first, second, last = walk(asked)
    back = register_page(asked, Q(), before=last.before)
    assert [entry.pk for entry in back.rows] == [entry.pk for entry in second.rows]
    front = register_page(asked, Q(), before=back.before)
    assert [entry.pk for entry in front.rows] == [entry.pk for entry in first.rows]
    assert (front.before, first.before, last.after) == (None, None, None)


def test_a_place_that_is_unknown_begins_at_the_first_page(many: list[int]) -> None:
    assert register_page(Asked(), Q(), after=987_654).rows[0].pk == many[-1]


def test_counting_stops_where_nobody_counts_any_more(many: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST_COUNTED", 100)
    page = register_page(Asked(), Q())
    assert (page.count, page.counted) == (100, False)


def test_filters_cut_by_department_kind_year_class_and_openness(many: list[int]) -> None:
    def count(**asked: object) -> int:
        return register_page(Asked(**asked), Q()).count  # type: ignore[arg-type]

    assert count(year=2025) == 7
    assert count(year=2025) + count(year=2026) == MANY
    assert count(department="accounting") + count(department="traffic") == MANY
    assert count(kind=RegisterKind.RECEIVED) == MANY // 5
    assert count(openness="closed") == MANY // 10
    assert count(unit_task="parking-fines") == 0
    assert count(kind="nothing", openness="nothing") == MANY


def numbers(words: str, department: str) -> set[str]:
    return {entry.number for entry in register_page(Asked(words=words), Q(), department).rows}


def test_words_are_found_in_text_and_enclosures_of_documents_and_in_letters() -> None:
    Paper().enclose("계획서.txt", "신호등 교체 일정".encode()).decided(
        body={"blocks": [{"kind": "item", "level": 1, "text": "붙임과 같이 줄입니다."}]}
    )
    assert numbers("신호등", "traffic") == {"교통관리과-1"}
    assert numbers("과태료를", "traffic") == {"교통관리과-1"}
    assert numbers("가로수", "traffic") == set()


def test_a_received_document_is_found_by_the_words_of_the_one_that_was_sent() -> None:
    receive(actor("garam"), arrived_in("accounting").pk, GivenClass())
    assert numbers("감경", "") == {"교통관리과-1", "회계과-1"}
    assert numbers("다음과", "traffic") == {"교통관리과-1"}
    assert numbers("다음과", "accounting") == {"회계과-1"}


@pytest.mark.parametrize(
    ("access", "finding"),
    [(Access.CITY, {"traffic", "accounting"}), (Access.DEPARTMENT, {"traffic"}), (Access.PARTICIPANTS, set())],
)
def test_what_a_document_says_is_found_by_those_alone_who_may_read_it(access: Access, finding: set[str]) -> None:
    Paper().decided(content_access=access)
    assert {one for one in ("traffic", "accounting") if numbers("다음과", one)} == finding
    assert {one for one in ("traffic", "accounting") if numbers("감경", one)} == {"traffic", "accounting"}


@pytest.mark.parametrize("near", [0, 60, 1_000])
@pytest.mark.parametrize("order", ["newest", OLDEST])
def test_wherever_the_words_stand_every_line_is_seen_once_and_in_order(
    many: list[int], monkeypatch: pytest.MonkeyPatch, order: str, near: int
) -> None:
    monkeypatch.setattr(found_lines, "NEAR", near)
    seen = [entry.pk for page in walk(Asked(words="문서", order=order)) for entry in page.rows]
    assert seen == (many if order == OLDEST else many[::-1])


def test_words_of_many_lines_are_counted_for_a_page_alone(many: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    page = register_page(Asked(words="문서"), Q())
    assert (page.count, page.counted) == (50, False)
    monkeypatch.setattr(found_lines, "NEAR", 0)
    page = register_page(Asked(words="문서"), Q())
    assert (page.count, page.counted) == (MANY, True)


def test_a_number_is_found_as_it_is_printed(many: list[int]) -> None:
    assert [entry.serial for entry in register_page(Asked(words="교통관리과-7"), Q()).rows] == [7]


@pytest.mark.parametrize("words", ["%", "'", "\\", "().", "가" * 60, "=777+777"])
def test_strange_words_find_nothing_and_break_nothing(many: list[int], words: str) -> None:
    assert register_page(Asked(words=words), Q()).rows == []


def test_a_line_is_listed_by_its_list_access(many: list[int]) -> None:
    def seen(who: str) -> int:
        return register_page(Asked(), listed_for(person(who))).count

    assert (seen("haneul"), seen("bora"), seen("garam")) == (126, 128, 126)


def _line(number: int) -> RegisterEntry:
    """The first six are for their unit, or for those concerned alone, whom the officer of the unit stands beside."""
    department = "accounting" if number % 3 == 0 else "traffic"
    access = {
        1: "department",
        2: "participants",
        4: "department",
        5: "participants",
        3: "department",
        6: "participants",
    }
    return RegisterEntry(
        department_id=department,
        year=2026,
        serial=number,
        number=f"{'회계과' if department == 'accounting' else '교통관리과'}-{number}",
        kind=RegisterKind.RECEIVED if number % 5 == 0 else RegisterKind.PRODUCED,
        subject_label="memo",
        subject_id=number,
        title=f"문서 {number}",
        person="김하늘",
        registered_at=FIRST + timedelta(minutes=15 * (number // 2)),
        openness="closed" if number % 10 == 0 else "open",
        grounds=[6] if number % 10 == 0 else [],
        retention="5",
        list_access=access.get(number, "city"),
        search=vector([f"문서 {number}"]),
    )
