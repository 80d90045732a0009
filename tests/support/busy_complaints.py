"""Three weeks of complaints for `busy_week`: forty reports and what becomes of them, done as people do it.

The applications are there already. Each that a screen is found by has a vehicle of its own (`busy_office`).
"""

import random
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.answer import answer
from madang.complaints.actions.api_keys import make_key
from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.cover_photo import cover_photo
from madang.complaints.actions.distribute_waiting import distribute_waiting
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.give_feedback import give_feedback
from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.import_complaints import begin_import
from madang.complaints.actions.note import note
from madang.complaints.actions.refuse import refuse
from madang.complaints.actions.rule_versions import draft_version, save_rule
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.queries.import_lines import GivenFile
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.filing import GivenComplaint, GivenReporter
from madang.complaints.rules.place import ReadPoint
from madang.complaints.rules.replies import Verdict
from madang.core.api import SYSTEM
from tests.support.busy_office import ANSWERED, DUPLICATE, OPEN_REPORT, REFUSED, RULES_DRAFT
from tests.support.complaint_files import as_csv, row
from tests.support.office import actor
from tests.support.street_photos import street_photo

NOW = timezone.now()
REPORTS = 30
LONG_NAME = "남궁민수아름다운이름을가진시민"
LONG_PLACE = (
    "전라남도 순천시 해룡면 신대로 123-45, 순천신대중흥에스클래스에듀하이1차아파트 101동 지하주차장 입구 앞 도로"
)
LONG_TEXT = "소화전 앞에 하얀 승합차가 한 시간 넘게 서 있어서 소방차가 들어오지 못할 것 같아 알립니다. " * 6
VIOLATIONS = ("hydrant", "corner", "crosswalk", "pavement", "double-parking")
NO_STOP, GENERAL, ROAD = "parking-no-stop", "parking-general", "road-damage"
CLEANING = "street-cleaning"


def receive_complaints() -> None:
    """Let three weeks of complaints come in, be handed out and be dealt with; the last ones wait."""
    for number in range(REPORTS):
        _of_the_weeks(number)
    _open_one_with_photographs()
    _duplicates()
    _answered_one()
    _refused_one_with_feedback()
    _returned_one()
    _asked_for_more()
    _glass_on_the_road()
    _holes_in_the_road()
    _draft_of_the_rules()
    _imported_file()
    make_key(actor("eunbyeol"), "우리동네 불편신고 앱(전남 동부권 시민단체 연합회)", 1_000)


def _of_the_weeks(number: int) -> None:
    """One of a row of reports, each older than the one before; many of the oldest are open still."""
    chance = random.Random(number)
    at = NOW - timedelta(hours=14 * number, minutes=chance.randrange(600))
    violation = VIOLATIONS[number % len(VIOLATIONS)]
    filed = _report(f"{100 + number}나{2000 + number * 37}", at, violation=violation)
    if number % 4 == 1 and filed.officer_id:
        take_up(actor("serin"), filed.number, at + timedelta(hours=3))
    if number % 6 == 2:
        text = "현장을 확인하고 과태료를 부과했습니다."
        answer(actor("serin"), filed.number, text, Verdict.ACCEPTED, at + timedelta(hours=5))


def _open_one_with_photographs() -> None:
    """Two photographs 41 seconds apart where a minute is asked for, by somebody with a long name at a long address."""
    at = NOW - timedelta(hours=2)
    photos = tuple(street_photo(f"{place}.jpg", OPEN_REPORT, at + timedelta(seconds=41 * place)) for place in range(2))
    sender = GivenReporter(
        name=LONG_NAME, phone="01012345678", email="a.very.long.address@example.com", wants_texts=True
    )
    filed = _report(OPEN_REPORT, at + timedelta(minutes=5), text=LONG_TEXT, road_address=LONG_PLACE, photos=photos,
                    reporter=sender, happened_at=at)  # fmt: skip
    note(actor("serin"), filed.number, "같은 차량이 지난주에도 같은 자리에 있었다는 전화를 받음. 현장 확인 필요.", NOW)


def _duplicates() -> None:
    at = NOW - timedelta(hours=4)
    for minutes in (0, 7, 15):
        _report(DUPLICATE, at + timedelta(minutes=minutes), point=ReadPoint(34.9561, 127.5061))


def _answered_one() -> None:
    at = NOW - timedelta(days=3)
    photos = (street_photo("전.jpg", ANSWERED, at),)
    filed = _report(ANSWERED, at, photos=photos, reporter=GivenReporter(name="박순심", phone="01098765432"))
    after = [street_photo("후.jpg", "", at + timedelta(hours=4))]
    answer(actor("serin"), filed.number, "차량을 옮기게 하고 과태료를 부과했습니다.\n\n알려 주셔서 고맙습니다.",
           Verdict.ACCEPTED, at + timedelta(hours=5), photos=after)  # fmt: skip


def _refused_one_with_feedback() -> None:
    at = NOW - timedelta(days=2)
    filed = _report(REFUSED, at, violation="corner")
    text = "사진이 없어 위반을 확인할 수 없습니다. 1분 간격으로 두 장을 찍어 다시 신고해 주세요."
    refuse(actor("serin"), filed.number, Reason.TOO_FEW_PHOTOS, text, at + timedelta(hours=6))
    words = "사진을 두 장 찍어야 한다는 것을 몰랐어요. 처음부터 알려 주면 좋겠어요."
    give_feedback(SYSTEM, filed.token, 2, words, at + timedelta(hours=7))


def _returned_one() -> None:
    filed = _report("56마7890", NOW - timedelta(hours=20), category=GENERAL, violation="double-parking")
    reason = "아파트 단지 안의 도로라서 도로교통법의 도로가 아닙니다. 공동주택과에서 보아야 합니다."
    hand_back(actor("serin"), filed.number, reason, NOW - timedelta(hours=19))


def _asked_for_more() -> None:
    filed = _report("77바1212", NOW - timedelta(hours=30))
    ask_supplement(
        actor("serin"), filed.number, "차량 번호가 보이는 사진을 한 장 더 보내 주세요.", NOW - timedelta(hours=9)
    )


def _glass_on_the_road() -> None:
    """Of a kind that everybody sees; the last was swept away, and its photographs are released covered."""
    for number in range(4):
        at = NOW - timedelta(hours=30 * number + 5)
        photos = (street_photo("유리.jpg", "99허9999", at),)
        text = f"유리 조각이 차도에 흩어져 있어요 ({number + 1}번째)"
        filed = _report("", at, category=CLEANING, violation="", text=text, answers={"what": "glass"}, photos=photos)
    swept = [street_photo("쓸고 나서.jpg", "", at + timedelta(hours=20))]
    answer(actor("gaon"), filed.number, "쓸어 냈습니다.", Verdict.ACCEPTED, at + timedelta(days=1), photos=swept)
    for photo in filed.photos.all():
        cover_photo(actor("gaon"), photo.pk, [(0.36, 0.62, 0.64, 0.74)], NOW)


def _holes_in_the_road() -> None:
    """No rule and no officer is there for them: they wait for the complaint desk."""
    for number in range(2):
        text = f"도로가 움푹 파여 차가 튀어요 ({number + 1}번째)"
        _report("", NOW - timedelta(hours=number), category=ROAD, violation="", text=text, answers={"where": "lane"})


def _draft_of_the_rules() -> None:
    """A first rule that takes everything from the next, and a last one whose other way is unknown."""
    draft = draft_version(actor("bada"), RULES_DRAFT, NOW)
    facilities = {"department": "traffic-management", "team": "parking-operation", "skill": "주차장"}
    all_parking = [GENERAL, NO_STOP, "parking-school-zone"]
    first = {"key": "all-parking", "name": "모든 주정차를 주차시설팀으로", "categories": all_parking, **facilities}
    save_rule(actor("bada"), draft.number, draft.edition, first, 1)
    draft.refresh_from_db()
    name, words = "아랫장 장날의 전통시장 주변과 화물차 상하차 구간", ["아랫장", "장날"]
    lost = {"key": "market-day", "name": name, "categories": [GENERAL], "words": words, **facilities}
    save_rule(actor("bada"), draft.number, draft.edition, {**lost, "otherwise": "no-such-rule"})


def _imported_file() -> None:
    """Some rows are refused: a date that is none, a place outside the city; the house's own worker takes them in."""
    at = NOW - timedelta(days=1)
    good = [row(number, at) for number in range(1, 7)]
    bad = [row(7, at, 신고일시="어제쯤"), row(8, at, 위도="37.5665", 경도="126.9780")]
    content = as_csv([*good, *bad])
    begin_import(actor("haneul"), GivenFile("안전신문고_신고목록_2026년11월_순천시_교통관리과_전체(최종).csv", content))


def _report(plate: str, at: datetime, **changes: Any) -> Complaint:
    """File a report and hand it out at once, before the house's own worker hears of it."""
    chance = random.Random(f"{plate} {at:%j%H%M}")
    plain: dict[str, Any] = {
        "channel": chance.choice((Channel.WEB, Channel.CHAT, Channel.TELEPHONE)),
        "reported_at": at,
        "category": _category_of(changes.get("violation", "hydrant")),
        "violation": "hydrant",
        "text": "차가 서 있어 지나갈 수 없어요",
        "happened_at": at - timedelta(minutes=20),
        "point": ReadPoint(34.9500 + chance.random() / 50, 127.4950 + chance.random() / 40),
        "plate": plate,
    }
    with transaction.atomic():
        filed = file_complaint(SYSTEM, GivenComplaint(**(plain | changes)), at)
        distribute_waiting(at + timedelta(minutes=1))
    return Complaint.objects.get(pk=filed.pk)


def _category_of(violation: str) -> str:
    return GENERAL if violation == "double-parking" else NO_STOP
