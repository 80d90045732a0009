"""The pack's part of complaints: categories, dated rules, reply templates and officers, checked and loaded."""

from collections.abc import Iterator

from django.utils import timezone

from madang.complaints.actions.load_classifier import load_classifier
from madang.complaints.actions.load_dated_rules import load_dated_rules
from madang.complaints.actions.load_holidays import load_holidays
from madang.complaints.actions.load_pack_data import load_categories, load_officers, load_reply_templates
from madang.complaints.actions.load_rules import load_rules
from madang.complaints.queries.dated_rules import DEADLINE, PARKING, SETTINGS
from madang.complaints.queries.reminding import REMINDER
from madang.complaints.queries.transferring import TERM as TRANSFER
from madang.complaints.rules.category import CategoryRow
from madang.complaints.rules.dated import Dated
from madang.complaints.rules.deadlines import DeadlineRow
from madang.complaints.rules.distribution.examining import Ground, examine
from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.pack_rows import OfficerRow, ReplyTemplateRow
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.reminders import Of, ReminderRow
from madang.complaints.rules.replies import unknown_fields
from madang.complaints.rules.settings import SettingsRow
from madang.core.api import Entry, LoadReport, Pack

CATEGORIES, REPLIES, OFFICERS = "categories.yaml", "reply_templates.yaml", "officers.yaml"
DEADLINES, PARKING_RULES, SETTINGS_FILE = "deadlines.yaml", "parking_rules.yaml", "complaint_settings.yaml"
DISTRIBUTION, REMINDERS = "distribution.yaml", "complaint_reminders.yaml"
DEPARTMENTS, PEOPLE, AREAS = "departments.yaml", "people.yaml", "areas.yaml"


def check(pack: Pack) -> None:
    """Note every fault of these files in `pack.faults`."""
    for file in (CATEGORIES, REPLIES, OFFICERS):
        pack.must_be_unique(file)
    _check_categories(pack)
    _check_dated(pack, pack.rows(DEADLINES, DeadlineRow))
    _check_dated(pack, pack.rows(SETTINGS_FILE, SettingsRow))
    _check_reminders(pack)
    _check_dated(pack, pack.rows(PARKING_RULES, ParkingRuleRow))
    _check_violations(pack)
    _check_replies(pack)
    _check_officers(pack)
    _check_distribution(pack)


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load all of them; the pack must have passed `check`."""
    yield load_categories([row for _, row in pack.rows(CATEGORIES, CategoryRow)])
    yield load_dated_rules(DEADLINE, "처리기한", [row for _, row in pack.rows(DEADLINES, DeadlineRow)])
    yield load_holidays(timezone.now())
    yield load_dated_rules(SETTINGS, "민원 설정", [row for _, row in pack.rows(SETTINGS_FILE, SettingsRow)])
    yield load_dated_rules(PARKING, "주정차 신고 기준", [row for _, row in pack.rows(PARKING_RULES, ParkingRuleRow)])
    yield load_dated_rules(REMINDER, "기한 알림", [row for _, row in pack.rows(REMINDERS, ReminderRow)])
    yield load_reply_templates([row for _, row in pack.rows(REPLIES, ReplyTemplateRow)])
    yield load_officers([row for _, row in pack.rows(OFFICERS, OfficerRow)])
    yield load_rules([row for _, row in pack.rows(DISTRIBUTION, RuleRow)], timezone.now())
    yield load_classifier(timezone.now())


def _check_categories(pack: Pack) -> None:
    terms, told = pack.ids(DEADLINES), {row.category for _, row in pack.rows(PARKING_RULES, ParkingRuleRow)}
    for entry, row in pack.rows(CATEGORIES, CategoryRow):
        pack.must_exist(entry, ("department",), row.department, pack.ids(DEPARTMENTS), "부서")
        pack.must_exist(entry, ("term",), row.term, terms, "처리기한")
        if row.parking and row.id not in told:
            pack.faults.append(entry.fault(("parking",), f"{PARKING_RULES}에 이 종류의 위반유형이 하나도 없어요."))


def _check_dated(pack: Pack, rows: list[tuple[Entry, Dated]]) -> None:
    """A rule has one wording a day, and says where it was taken from."""
    for place, (entry, row) in enumerate(rows):
        if any(before.id == row.id and before.overlaps(row) for _, before in rows[:place]):
            pack.faults.append(entry.fault(("valid_from",), f"'{row.id}'의 적용일이 앞의 것과 겹쳐요."))
        if row.source is None:
            pack.faults.append(entry.fault(("source",), "어디서 온 값인지 적어 주세요."))


def _check_reminders(pack: Pack) -> None:
    """Sending on is called to mind only where it has a deadline."""
    rows = pack.rows(REMINDERS, ReminderRow)
    _check_dated(pack, list(rows))
    for entry, row in rows:
        if row.of is Of.TRANSFER:
            pack.must_exist(entry, ("of",), TRANSFER, pack.ids(DEADLINES), "처리기한")


def _check_violations(pack: Pack) -> None:
    """A violation belongs to a category of parking, and no word of an import means two of them."""
    parking = {row.id for _, row in pack.rows(CATEGORIES, CategoryRow) if row.parking}
    meant: dict[str, str] = {}
    for entry, row in pack.rows(PARKING_RULES, ParkingRuleRow):
        pack.must_exist(entry, ("category",), row.category, parking, "주정차 민원 종류")
        for position, word in enumerate(row.words):
            if meant.setdefault(word, row.id) != row.id:
                told = f"'{word}'은(는) {meant[word]}에서 이미 썼어요."
                pack.faults.append(entry.fault(("words", position), told))


def _check_replies(pack: Pack) -> None:
    for entry, row in pack.rows(REPLIES, ReplyTemplateRow):
        if row.category:
            pack.must_exist(entry, ("category",), row.category, pack.ids(CATEGORIES), "민원 종류")
        for name in unknown_fields(row.text):
            pack.faults.append(entry.fault(("text",), f"'{name}'이라는 채움 칸은 없어요."))


def _check_officers(pack: Pack) -> None:
    people, areas = pack.ids(PEOPLE), pack.ids(AREAS)
    for entry, row in pack.rows(OFFICERS, OfficerRow):
        pack.must_exist(entry, ("id",), row.id, people, "직원")
        for position, area in enumerate(row.areas):
            pack.must_exist(entry, ("areas", position), area, areas, "읍면동")


def _check_distribution(pack: Pack) -> None:
    """Rules name what the pack knows, and none leads back to itself; one never reached is no fault."""
    rows, seen = pack.rows(DISTRIBUTION, RuleRow), set[str]()
    for entry, row in rows:
        pack.must_be_new(entry, ("key",), row.key, seen)
    entries = {row.key: entry for entry, row in rows}
    for found in examine([row for _, row in rows], _ground(pack)):
        if found.is_fault:
            pack.faults.append(entries[found.key].fault((found.field,), found.sentence))


def _ground(pack: Pack) -> Ground:
    """Return what the pack's own files let rules name."""
    kinds = pack.rows(PARKING_RULES, ParkingRuleRow)
    return Ground(
        categories={row.id: row.name for _, row in pack.rows(CATEGORIES, CategoryRow)},
        violations={row.id: row.category for _, row in kinds},
        areas={each: each for each in pack.ids(AREAS)},
        departments={each: each for each in pack.ids(DEPARTMENTS)},
        teams=dict(_teams(pack)),
        people={str(each.data.get("id")): str(each.data.get("department")) for each in pack.entries(PEOPLE)},
    )


def _teams(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield each team with its department; whatever is misshapen the organisation tells."""
    for entry in pack.entries(DEPARTMENTS):
        teams = entry.data.get("teams")
        for team in teams if isinstance(teams, list) else ():
            if isinstance(team, dict) and "id" in team:
                yield str(team["id"]), str(entry.data.get("id"))
