"""The rules of documents as one table of cases, each with its article.

규정 = 행정업무의 운영 및 혁신에 관한 규정, 시행규칙 = its 시행규칙, 시행령 = 공공기록물 관리에 관한 법률 시행령,
기록규칙 = its 시행규칙. 관례 = practice that no article states.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from madang.documents import api
from madang.documents.actions.register import ToRegister, register
from madang.documents.models import RecordFile
from madang.documents.queries.printing import printed_form
from madang.documents.rules.form import FormKind, PrintedForm, SignatureBox
from madang.documents.rules.form_text import form_text
from madang.documents.rules.kinds import RegisterKind, SealKind
from madang.documents.rules.openness import Openness, grade, printed
from madang.documents.rules.retention import starts_on
from tests.documents.conftest import Clock
from tests.support.office import away
from tests.support.papers import GIVEN, Paper, items, outgoing, rows, to_departments

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

SEOUL = ZoneInfo("Asia/Seoul")


def page(paper: Paper) -> PrintedForm:
    return printed_form(paper.document)


def received(department: str = "traffic") -> str:
    """Register an arrival as the office that receives it does; return its number."""
    given = ToRegister(
        department, RegisterKind.RECEIVED, "receipt", 1, "협조 요청", "황보람", Openness.OPEN, (), retention="5"
    )
    return register(given).number


# The number -----------------------------------------------------------------------------------------------------------


def _first(clock: Clock) -> list[str]:
    return [Paper().decided().document.number]


def _one_after_the_other(clock: Clock) -> list[str]:
    return [Paper().decided().document.number for _ in range(3)]


def _with_a_receipt_between(clock: Clock) -> list[str]:
    return [Paper().decided().document.number, received(), Paper().decided().document.number]


def _each_department_its_own(clock: Clock) -> list[str]:
    return [Paper().decided().document.number, received("accounting"), received("traffic")]


def _with_a_returned_one_between(clock: Clock) -> list[str]:
    return [
        Paper().decided().document.number,
        Paper().save().submit().send_back("serin").document.number,
        Paper().decided().document.number,
    ]


def _not_before_the_decision(clock: Clock) -> list[str]:
    paper = Paper().save().submit().sign("serin")
    before = paper.document.number
    return [before, paper.sign("jihun").document.number]


def _anew_with_the_year(clock: Clock) -> list[str]:
    clock.at = datetime(2026, 12, 31, 23, 50, tzinfo=SEOUL)
    old = Paper().decided().document.number
    clock.at = datetime(2027, 1, 1, 0, 0, tzinfo=SEOUL)
    return [old, Paper().decided().document.number]


def _by_the_year_of_seoul(clock: Clock) -> list[str]:
    first = Paper().decided().document.number
    clock.at = datetime(2026, 12, 31, 15, 30, tzinfo=ZoneInfo("UTC"))
    return [first, Paper().decided().document.number]


def _redrafted(clock: Clock) -> list[str]:
    former = Paper().decided()
    return [former.document.number, former.again().submit().sign("serin").sign("jihun").document.number]


NUMBERS: list[tuple[str, Callable[[Clock], list[str]], list[str]]] = [
    ("기록규칙 제5조제3항", _first, ["교통관리과-1"]),
    ("시행령 제20조제3항", _one_after_the_other, ["교통관리과-1", "교통관리과-2", "교통관리과-3"]),
    ("시행령 제20조제3항, 접수와 한 줄", _with_a_receipt_between, ["교통관리과-1", "교통관리과-2", "교통관리과-3"]),
    ("시행령 제20조제3항, 처리과마다", _each_department_its_own, ["교통관리과-1", "회계과-1", "교통관리과-2"]),
    ("기록규칙 제4조제5호, 반려", _with_a_returned_one_between, ["교통관리과-1", "", "교통관리과-2"]),
    ("기록규칙 제4조제1호", _not_before_the_decision, ["", "교통관리과-1"]),
    ("시행령 제20조제3항, 해가 바뀜", _anew_with_the_year, ["교통관리과-1", "교통관리과-1"]),
    ("시행령 제20조제3항, 우리 시각", _by_the_year_of_seoul, ["교통관리과-1", "교통관리과-1"]),
    ("규정 제17조", _redrafted, ["교통관리과-1", "교통관리과-2"]),
]


@pytest.mark.parametrize(("article", "way", "numbers"), NUMBERS, ids=[case[0] for case in NUMBERS])
def test_which_number_it_has(
    office: Clock, article: str, way: Callable[[Clock], list[str]], numbers: list[str]
) -> None:
    assert way(office) == numbers, article


# Openness and retention -----------------------------------------------------------------------------------------------

OPENNESS = [
    ("기록규칙 제18조", Openness.OPEN, (), "공개", "O"),
    ("기록규칙 제18조", Openness.PARTIAL, (5,), "부분공개(5)", "S"),
    ("기록규칙 제18조, 여러 호", Openness.CLOSED, (6, 1), "비공개(1,6)", "C"),
    ("국가 망 보안체계, 4호까지", Openness.CLOSED, (4,), "비공개(4)", "C"),
    ("국가 망 보안체계, 5호부터", Openness.PARTIAL, (8, 7), "부분공개(7,8)", "S"),
]


@pytest.mark.parametrize(("article", "openness", "grounds", "words", "letter"), OPENNESS)
def test_how_openness_is_printed_and_graded(
    article: str, openness: Openness, grounds: tuple[int, ...], words: str, letter: str
) -> None:
    paper = Paper().save(openness=openness, grounds=grounds)
    assert page(paper).openness == printed(openness, grounds) == words, article
    assert grade(grounds) == letter, article
    assert form_text(page(paper)).splitlines()[-1].endswith(f" / {words}")


@pytest.mark.parametrize(
    ("article", "finished", "start"),
    [
        ("시행령 제26조제5항", date(2026, 11, 23), date(2027, 1, 1)),
        ("시행령 제26조제5항, 1월 1일에 마침", date(2026, 1, 1), date(2027, 1, 1)),
        ("시행령 제26조제5항, 12월 31일에 마침", date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_when_retention_begins(article: str, finished: date, start: date) -> None:
    assert starts_on(finished) == start, article


def test_the_period_is_that_of_the_unit_task_and_the_file_is_that_of_the_year() -> None:
    """시행령 제25조제1항, 제23조제1항."""
    first, second = Paper().decided().document, Paper().decided().document
    assert first.record_file == second.record_file == RecordFile.objects.get()
    assert (RecordFile.objects.get().retention, RecordFile.objects.get().year) == ("5", 2026)


# Boxes on the page ----------------------------------------------------------------------------------------------------


def _delegated() -> Paper:
    return Paper().decided()


def _head_decides() -> Paper:
    line = rows("review serin", "review jihun", "review yunho", "review seojin", "decide doyun")
    paper = Paper().save(matter="", line=line).submit()
    for who in ("serin", "jihun", "yunho", "seojin", "doyun"):
        paper.sign(who)
    return paper


def _acting_for_a_delegate() -> Paper:
    away("jihun", "bora")
    return Paper().save().submit().sign("serin").sign("bora", of="jihun")


def _skipped() -> Paper:
    return Paper().save(line=rows("review serin (출장)", "decide jihun")).submit().sign("jihun")


def _consulted() -> Paper:
    paper = Paper().save(line=rows("consult yunseul + consult ideun", "decide jihun")).submit()
    return paper.sign("ideun").sign("yunseul").sign("jihun")


def _half_way() -> Paper:
    return Paper().save().submit().sign("serin")


def _only_a_draft() -> Paper:
    return Paper().save()


def _originator_and_reporter() -> Paper:
    return Paper().save(originator="serin", reporter="haneul").submit().sign("serin").sign("jihun")


def _alone() -> Paper:
    return Paper().save(matter="certificate", line=rows("decide haneul")).submit().sign("haneul")


BOXES: list[tuple[str, Callable[[], Paper], list[str]]] = [
    ("시행규칙 제7조제3항", _delegated, ["주무관 김하늘", "주차단속팀장 오세린", "교통관리과장 전결 11. 23. 문지훈"]),
    (
        "시행규칙 제7조제2항",
        _head_decides,
        [
            "주무관 김하늘",
            "주차단속팀장 오세린",
            "교통관리과장 문지훈",
            "안전교통국장 서윤호",
            "부시장 윤서진",
            "시장 11. 23. 한도윤",
        ],
    ),
    (
        "시행규칙 제7조제4항, 전결 사항의 대결",
        _acting_for_a_delegate,
        ["주무관 김하늘", "주차단속팀장 오세린", "교통관리과장 전결", "주무관 대결 11. 23. 황보람"],
    ),
    ("규정 제9조제1항", _skipped, ["주무관 김하늘", "주차단속팀장 출장", "교통관리과장 전결 11. 23. 문지훈"]),
    (
        "규정 제9조제2항",
        _consulted,
        ["주무관 김하늘", "교통관리과장 전결 11. 23. 문지훈", "협조 회계과장 남윤슬", "협조 기획과장 강이든"],
    ),
    ("규정 제6조제1항, 아직 아님", _half_way, ["주무관 김하늘", "주차단속팀장 오세린"]),
    ("규정 제6조제1항, 기안", _only_a_draft, ["주무관 김하늘"]),
    (
        "규정 제8조제4항",
        _originator_and_reporter,
        ["⊙주무관 김하늘", "★주차단속팀장 오세린", "교통관리과장 전결 11. 23. 문지훈"],
    ),
    ("규정 제10조제2항, 담당자 전결", _alone, ["주무관 전결 11. 23. 김하늘"]),
]


def _words(box: SignatureBox) -> str:
    return " ".join(filter(None, (box.sign + box.position, box.mark, box.date, box.name, box.reason)))


@pytest.mark.parametrize(("article", "way", "boxes"), BOXES, ids=[case[0] for case in BOXES])
def test_which_boxes_stand_on_the_page(article: str, way: Callable[[], Paper], boxes: list[str]) -> None:
    form = page(way())
    found = [*map(_words, form.boxes), *(f"협조 {_words(box)}" for box in form.consulted)]
    assert found == boxes, article


# To whom, from whom ---------------------------------------------------------------------------------------------------

LINES: list[tuple[str, Mapping[str, Any], str, tuple[str, ...], str]] = [
    # article, changes, 수신, the list under the sender, the sender with what is left out
    ("규정 제13조, 내부결재에는 발신명의 없음", {}, "내부결재", (), ""),
    ("규정 제8조, 수신자를 아직 적지 않음", outgoing(), "", (), "순천시장 관인생략"),
    ("규정 제13조제1항", outgoing("여수시장(교통과장)"), "여수시장(교통과장)", (), "순천시장 관인생략"),
    (
        "시행규칙 별지 제1호서식, 여럿",
        outgoing("여수시장", "광양시장"),
        "수신자 참조",
        ("여수시장", "광양시장"),
        "순천시장 관인생략",
    ),
    ("규정 제14조, 아직 찍지 않음", outgoing("여수시장", seal=SealKind.SEAL), "여수시장", (), "순천시장"),
    (
        "규정 제14조, 서명생략",
        outgoing("여수시장", seal=SealKind.SIGNATURE_OMITTED),
        "여수시장",
        (),
        "순천시장 서명생략",
    ),
    ("규정 제13조제2항, 보조기관 사이", to_departments("accounting"), "회계과장", (), "교통관리과장 서명생략"),
    (
        "규정 제13조제2항, 여러 보조기관",
        to_departments("accounting", "planning"),
        "수신자 참조",
        ("회계과장", "기획과장"),
        "교통관리과장 서명생략",
    ),
    (
        "규정 제13조, 적은 발신명의",
        outgoing("여수시장", sender="순천시보건소장"),
        "여수시장",
        (),
        "순천시보건소장 관인생략",
    ),
]


@pytest.mark.parametrize(
    ("article", "changes", "receiver", "receivers", "sender"), LINES, ids=[case[0] for case in LINES]
)
def test_to_whom_and_from_whom(
    article: str, changes: Mapping[str, Any], receiver: str, receivers: tuple[str, ...], sender: str
) -> None:
    form = page(Paper().save(**changes))
    name = " ".join(filter(None, (form.sender.name, form.sender.omitted))) if form.sender else ""
    assert (form.receiver, form.receivers, name) == (receiver, receivers, sender), article


def test_a_way_through_another_body_stands_in_its_line() -> None:
    """규정 제15조."""
    sentence = "이 문서의 경유기관의 장은 전라남도지사이고, 최종 수신기관의 장은 국토교통부장관입니다."
    text = form_text(page(Paper().save(**outgoing("국토교통부장관", via=sentence))))
    assert f"(경유)  {sentence}" in text.splitlines()


def test_one_each_has_only_its_own_receiver() -> None:
    """규정 제12조: where personal data asks for it."""
    document = Paper().save(**outgoing("김가온", "이나래", one_each=True)).document
    pages = [form_text(printed_form(document, name)) for name in ("김가온", "이나래")]
    assert "수신  김가온" in pages[0]
    assert "이나래" not in pages[0]
    assert "김가온" not in pages[1]


def test_the_short_form_has_no_head_no_sender_and_no_address() -> None:
    """시행규칙 별지 제2호서식."""
    paper = Paper(form=FormKind.SHORT).decided(form=FormKind.SHORT)
    form = page(paper)
    assert (form.sender, form.number, form.registered_on, form.decided_on) == (
        None,
        "교통관리과-1",
        "2026. 11. 23.",
        "2026. 11. 23.",
    )
    text = form_text(form)
    assert "수신" not in text
    assert "우  " not in text
    assert GIVEN.summary in text


# Signs, enclosures, the end -------------------------------------------------------------------------------------------

ENDS: list[tuple[str, dict[str, object], int, list[str]]] = [
    ("시행규칙 제2조제1항, 하나", items("하나뿐인 항목"), 0, ["하나뿐인 항목  끝."]),
    ("시행규칙 제2조제1항, 둘", items("첫째", "둘째"), 0, ["1. 첫째", "2. 둘째  끝."]),
    ("시행규칙 제4조, 붙임 하나", items("알립니다."), 1, ["알립니다.", "붙임  자료 0 1부.  끝."]),
    ("시행규칙 제4조, 붙임 둘", items("알립니다."), 2, ["알립니다.", "붙임  1. 자료 0 1부.", "2. 자료 1 1부.  끝."]),
    (
        "시행규칙 제4조제5항, 다 채운 표",
        {"blocks": [{"kind": "table", "rows": [["순번", "이름"], ["1", "김하늘"]]}]},
        0,
        ["순번\t이름", "1\t김하늘", "  끝."],
    ),
    (
        "시행규칙 제4조제5항, 다 채우지 않은 표",
        {"blocks": [{"kind": "table", "rows": [["순번", "이름"], ["1", "김하늘"], ["", ""]]}]},
        0,
        ["순번\t이름", "1\t김하늘", "이하 빈칸\t"],
    ),
]


@pytest.mark.parametrize(("article", "body", "enclosures", "lines"), ENDS, ids=[case[0] for case in ENDS])
def test_how_the_text_ends(article: str, body: dict[str, object], enclosures: int, lines: list[str]) -> None:
    paper = Paper().save(body=body)
    for number in range(enclosures):
        paper.enclose(f"자료 {number}.txt", f"자료 {number}".encode())
    text = form_text(page(paper)).splitlines()
    start = next(place for place, line in enumerate(text) if line.startswith("제목")) + 1
    assert text[start : start + len(lines)] == lines, article
    assert not any(each.rule == "end-mark" for each in api.findings(api.draft_text(paper.document)))
