"""Parking reports against the rules of their day: each check passes, fails or cannot tell, and says why."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.checking import Check, Outcome, Reason, first_failure
from madang.complaints.rules.duplicates import Earlier, Point
from madang.complaints.rules.facts import ComplaintFacts, PhotoFacts
from madang.complaints.rules.korea import KOREA
from madang.complaints.rules.parking.context import Fine, NearZone, ParkingContext
from madang.complaints.rules.parking.report import check_report, duplicate_of
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.parking.rulebook import Rulebook
from madang.complaints.rules.settings import SettingsRow

PASSED, FAILED, CANNOT_TELL = Outcome.PASSED, Outcome.FAILED, Outcome.CANNOT_TELL
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=KOREA)
HERE: Point = (34.95, 127.5)


def rule(key: str = "hydrant", category: str = "parking-no-stop", **facts: Any) -> ParkingRuleRow:
    asked = {"photos_at_least": 2, "interval_s": 60, "report_within_days": 1, "within_m": 100}
    named = {"id": key, "name": key, "category": category, "article": "도로교통법 제32조", "valid_from": "2026-01-01"}
    return ParkingRuleRow.model_validate({**asked, **named, **facts})


SETTINGS = SettingsRow(
    id="settings", valid_from=date(2026, 1, 1), same_minutes=120, same_m=50, fined_minutes=120, fined_m=50
)
SCHOOL = rule(
    "school-zone", "parking-school-zone", hours={"weekday": ["08:00-20:00"]}, zones=["school-zone"], zone_tolerance_m=30
)
GENERAL = rule(
    "yellow-line",
    "parking-general",
    hours={"weekday": ["08:00-19:00"], "saturday": ["08:00-19:00"]},
    grace=["11:00-14:00"],
    interval_s=300,
)


class Calendar:
    """3 October alone is a holiday."""

    def is_holiday(self, day: date) -> bool:
        return (day.month, day.day) == (10, 3)


class OneZone:
    """A zone that lies so many metres from every point; None where nothing is loaded."""

    def __init__(self, metres: float | None, radius_m: int | None = None) -> None:
        self.metres, self.radius_m = metres, radius_m

    def nearest(self, lat: float, lng: float, kinds: frozenset[str], day: date) -> NearZone | None:
        assert kinds == {"school-zone"}
        if self.metres is None:
            return None
        return NearZone("school-zone", "왕지초등학교", self.metres, self.radius_m)


def a_context(*rules: ParkingRuleRow, **facts: Any) -> ParkingContext:
    book = Rulebook(rules or (rule(), rule("corner"), SCHOOL, GENERAL), (SETTINGS,))
    return ParkingContext(**{"rules": book, "calendar": Calendar(), "zones": OneZone(0), "metres": metres, **facts})


def metres(lat: float, lng: float, other_lat: float, other_lng: float) -> float:
    """For the tests a ten-thousandth of a degree is ten metres."""
    return round((abs(lat - other_lat) + abs(lng - other_lng)) * 100_000, 3)


def photo(
    seconds: float = 0, *, at: datetime | None = MONDAY, name: str = "", point: Point | None = HERE
) -> PhotoFacts:
    taken = at + timedelta(seconds=seconds) if at else None
    return PhotoFacts(name or f"photo {seconds}", taken, *(point or (None, None)))


def a_report(**changes: Any) -> ComplaintFacts:
    whole = ComplaintFacts(
        category="parking-no-stop",
        violation="hydrant",
        reported_at=MONDAY + timedelta(hours=1),
        plate="12가3456",
        lat=HERE[0],
        lng=HERE[1],
        photos=(photo(0), photo(70)),
    )
    return replace(whole, **changes)


def taken_at(moment: datetime, **changes: Any) -> ComplaintFacts:
    gap = changes.pop("gap", 400)
    photos = (photo(0, at=moment), photo(gap, at=moment))
    return a_report(**{"photos": photos, "reported_at": moment + timedelta(hours=1), **changes})


def check_of(key: str, facts: ComplaintFacts, context: ParkingContext | None = None) -> Check:
    [found] = [check for check in check_report(facts, context or a_context(), 10) if check.key == key]
    return found


def test_a_whole_report_passes_every_check() -> None:
    checks = check_report(a_report(), a_context(), 10)
    keys = ["plate", "photos", "interval", "hours", "deadline", "position", "fined", "duplicate"]
    assert [check.key for check in checks] == keys
    assert {check.outcome for check in checks} == {PASSED}
    assert first_failure(checks) is None


def test_a_check_names_its_rule_its_first_day_and_its_article() -> None:
    found = check_of("interval", a_report(photos=(photo(0), photo(41))))
    assert found == Check(
        key="interval",
        name="촬영 간격",
        outcome=FAILED,
        sentence="두 사진의 간격이 41초입니다. 1분 이상이어야 합니다.",
        reason=Reason.INTERVAL_TOO_SHORT,
        article="도로교통법 제32조",
        measured="41초",
        needed="1분 이상",
        rule="hydrant",
        since="2026-01-01",
    )


@pytest.mark.parametrize(
    ("photos", "outcome"),
    [
        ((photo(0), photo(60)), PASSED),
        ((photo(0), photo(59)), FAILED),
        ((photo(60), photo(0)), PASSED),
        ((photo(0), photo(30), photo(61)), PASSED),
        ((photo(0),), CANNOT_TELL),
        ((photo(0), photo(1, at=None)), CANNOT_TELL),
        ((), CANNOT_TELL),
    ],
    ids=["a minute", "a second less", "in the other order", "three photos", "one", "one without time", "none"],
)
def test_the_time_between_the_photos(photos: tuple[PhotoFacts, ...], outcome: Outcome) -> None:
    assert check_of("interval", a_report(photos=photos)).outcome is outcome


@pytest.mark.parametrize(
    ("photos", "channel", "outcome"),
    [
        ((photo(0), photo(70)), Channel.WEB, PASSED),
        ((photo(0),), Channel.WEB, FAILED),
        ((photo(0, name="same"), photo(70, name="same")), Channel.WEB, FAILED),
        ((PhotoFacts(""), PhotoFacts("")), Channel.SAFETY_REPORT, PASSED),
        ((), Channel.WEB, FAILED),
        ((), Channel.SAFETY_REPORT, CANNOT_TELL),
        ((), Channel.TELEPHONE, CANNOT_TELL),
    ],
    ids=["two", "one", "the same file twice", "two whose files came apart", "none", "none yet", "by telephone"],
)
def test_the_number_of_photos(photos: tuple[PhotoFacts, ...], channel: Channel, outcome: Outcome) -> None:
    found = check_of("photos", a_report(photos=photos, channel=channel))
    assert (found.outcome, found.reason) == (outcome, Reason.TOO_FEW_PHOTOS)


def on(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=KOREA)


@pytest.mark.parametrize(
    ("violation", "moment", "outcome"),
    [
        ("hydrant", on(11, 22, 3), PASSED),
        ("school-zone", on(11, 23, 8), PASSED),
        ("school-zone", on(11, 23, 7, 59), FAILED),
        ("school-zone", on(11, 23, 20), FAILED),
        ("school-zone", on(11, 21, 10), FAILED),
        ("school-zone", on(11, 22, 10), FAILED),
        ("yellow-line", on(11, 21, 10), PASSED),
        ("yellow-line", on(10, 3, 10), FAILED),
        ("yellow-line", on(11, 23, 12), FAILED),
        ("yellow-line", on(11, 23, 14), PASSED),
    ],
    ids=[
        "always",
        "when it begins",
        "a minute early",
        "when it ends",
        "Saturday",
        "Sunday",
        "a Saturday that counts",
        "a holiday on a Saturday",
        "in the grace at noon",
        "when the grace ends",
    ],
)
def test_the_hour_and_the_kind_of_day(violation: str, moment: datetime, outcome: Outcome) -> None:
    found = check_of("hours", taken_at(moment, violation=violation))
    assert (found.outcome, found.reason) == (outcome, Reason.OUTSIDE_HOURS)


@pytest.mark.parametrize(
    ("reported", "outcome"),
    [
        (on(11, 23, 23), PASSED),
        (datetime(2026, 11, 24, 23, 59, 59, tzinfo=KOREA), PASSED),
        (on(11, 25, 0), FAILED),
    ],
)
def test_it_is_reported_by_the_end_of_the_next_day(reported: datetime, outcome: Outcome) -> None:
    assert check_of("deadline", a_report(reported_at=reported)).outcome is outcome


def test_without_any_time_hours_and_deadline_cannot_be_told() -> None:
    facts = a_report(violation="school-zone", photos=(photo(at=None), photo(1, at=None)))
    assert check_of("hours", facts).outcome is CANNOT_TELL
    assert check_of("deadline", facts).outcome is CANNOT_TELL


def test_the_rule_of_the_day_of_the_first_photo_decides() -> None:
    old, new = rule(interval_s=300, valid_until="2026-11-22"), rule(valid_from="2026-11-23")
    context = a_context(old, new)
    before, after = taken_at(on(11, 22, 23, 59), gap=120), taken_at(on(11, 23, 0), gap=120)
    assert (check_of("interval", before, context).outcome, check_of("interval", before, context).needed) == (
        FAILED,
        "5분 이상",
    )
    assert (check_of("interval", after, context).outcome, check_of("interval", after, context).since) == (
        PASSED,
        "2026-11-23",
    )


@pytest.mark.parametrize(
    ("plate", "channel", "outcome"),
    [
        ("12가3456", Channel.WEB, PASSED),
        ("", Channel.WEB, FAILED),
        ("", Channel.TELEPHONE, CANNOT_TELL),
        ("임1234", Channel.WEB, CANNOT_TELL),
        ("전남순천가1234", Channel.WEB, CANNOT_TELL),
        ("12가0012", Channel.WEB, CANNOT_TELL),
    ],
)
def test_a_plate_is_read_and_unusual_ones_are_for_a_person(plate: str, channel: Channel, outcome: Outcome) -> None:
    found = check_of("plate", a_report(plate=plate, channel=channel))
    assert (found.outcome, found.reason) == (outcome, Reason.PLATE_UNREADABLE)


@pytest.mark.parametrize(
    ("zones", "outcome", "words"),
    [
        (OneZone(0), PASSED, "구역(왕지초등학교) 안입니다."),
        (OneZone(0, 300), PASSED, "왕지초등학교에서 300m 안입니다. 지정된 도로인지는 사진으로 확인해야 합니다."),
        (OneZone(30), CANNOT_TELL, "오차"),
        (OneZone(31), FAILED, "31m 밖입니다."),
        (OneZone(None), CANNOT_TELL, "구역 자료를 아직 넣지 않아"),
    ],
)
def test_the_place_lies_in_a_zone_of_the_rule(zones: OneZone, outcome: Outcome, words: str) -> None:
    found = check_of("zone", a_report(violation="school-zone"), a_context(zones=zones))
    assert found.outcome is outcome
    assert words in found.sentence


def test_without_a_place_the_zone_cannot_be_told() -> None:
    facts = a_report(violation="school-zone", lat=None, lng=None, photos=(photo(point=None), photo(70, point=None)))
    assert check_of("zone", facts).outcome is CANNOT_TELL


def north(metres_away: float) -> Point:
    return HERE[0] + metres_away / 100_000, HERE[1]


@pytest.mark.parametrize(
    ("photos", "outcome"),
    [
        ((photo(0, point=north(100)), photo(70)), PASSED),
        ((photo(0, point=north(101)), photo(70)), FAILED),
        ((photo(0, point=north(60)), photo(70, point=north(-60))), FAILED),
        ((photo(0, point=None), photo(70, point=None)), CANNOT_TELL),
    ],
    ids=["near", "too far from the place told", "too far from each other", "no position"],
)
def test_the_photos_were_taken_where_it_is_told(photos: tuple[PhotoFacts, ...], outcome: Outcome) -> None:
    found = check_of("position", a_report(photos=photos))
    assert (found.outcome, found.reason) == (outcome, Reason.PLACE_DIFFERS)


@pytest.mark.parametrize(
    ("fine", "outcome"),
    [
        (Fine(MONDAY + timedelta(minutes=120), HERE), FAILED),
        (Fine(MONDAY - timedelta(minutes=120), north(50)), FAILED),
        (Fine(MONDAY - timedelta(minutes=121), HERE), PASSED),
        (Fine(MONDAY, north(51)), PASSED),
        (Fine(MONDAY), CANNOT_TELL),
    ],
)
def test_a_vehicle_that_was_fined_already(fine: Fine, outcome: Outcome) -> None:
    found = check_of("fined", a_report(), a_context(fines={"12가3456": (fine,)}))
    assert (found.outcome, found.reason) == (outcome, Reason.ALREADY_FINED)


def an_earlier(key: int = 3, **facts: Any) -> Earlier:
    told = {"moment": MONDAY - timedelta(minutes=30), "point": HERE, **facts}
    return Earlier(key, f"2026-{key:06d}", **told)


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (an_earlier(), FAILED),
        (an_earlier(is_sound=True), FAILED),
        (an_earlier(is_sound=False), CANNOT_TELL),
        (an_earlier(point=None), CANNOT_TELL),
        (an_earlier(point=north(51)), PASSED),
        (an_earlier(10), PASSED),
        (an_earlier(11), PASSED),
    ],
    ids=["unchecked", "sound", "unsound", "without a place", "elsewhere", "itself", "a later one"],
)
def test_the_same_vehicle_place_and_time(other: Earlier, outcome: Outcome) -> None:
    found = check_of("duplicate", a_report(), a_context(earlier={"12가3456": (other,)}))
    assert (found.outcome, found.reason) == (outcome, Reason.DUPLICATE)
    assert found.article == "민원 처리에 관한 법률 제23조"


def test_an_earlier_one_of_the_same_batch_is_weighed_before_it_is_joined() -> None:
    context = a_context(earlier={"12가3456": (an_earlier(),)}, facts={3: a_report(photos=(photo(0),))})
    found = duplicate_of(a_report(), context, 10)
    assert found is not None
    assert not found.is_sound


def test_another_vehicle_is_never_a_duplicate_and_without_a_plate_none_is_sought() -> None:
    context = a_context(earlier={"34나5678": (an_earlier(),)})
    assert duplicate_of(a_report(), context, 10) is None
    assert duplicate_of(a_report(plate=""), context, 10) is None


def test_an_unknown_violation_leaves_what_can_be_checked_without_a_rule() -> None:
    checks = check_report(a_report(violation="parking-on-the-moon"), a_context(), 10)
    assert [check.key for check in checks] == ["violation", "plate", "fined", "duplicate"]
    assert checks[0].outcome is CANNOT_TELL
    assert first_failure(checks) is None


@pytest.mark.parametrize(("category", "key"), [("parking-school-zone", "hours"), ("parking-no-stop", "violation")])
def test_a_category_with_one_violation_alone_needs_no_name_for_it(category: str, key: str) -> None:
    found = check_of(key, a_report(category=category, violation=""))
    assert found.rule == ("school-zone" if key == "hours" else "")


def test_a_report_of_a_time_without_settings_is_not_compared_with_others() -> None:
    book = Rulebook((rule(),), ())
    keys = {check.key for check in check_report(a_report(), a_context(rules=book), 10)}
    assert keys.isdisjoint({"duplicate", "fined"})


@pytest.mark.parametrize(("place", "outcome"), [(1, PASSED), (5, PASSED), (6, FAILED), (None, CANNOT_TELL)])
def test_a_city_may_limit_the_reports_of_a_day(place: int | None, outcome: Outcome) -> None:
    book = Rulebook((rule(),), (SETTINGS.model_copy(update={"reports_a_day": 5}),))
    counted = {} if place is None else {10: place}
    found = {check.key: check for check in check_report(a_report(), a_context(rules=book, of_the_day=counted), 10)}
    assert (found["daily_cap"].outcome, found["daily_cap"].reason) == (outcome, Reason.OVER_DAILY_CAP)
    assert found["daily_cap"].needed == "하루 5건까지"


def test_a_fine_that_a_reply_here_began_names_its_complaint() -> None:
    fine = Fine(MONDAY, HERE, "2026-000003")
    found = check_of("fined", a_report(), a_context(fines={"12가3456": (fine,)}))
    assert "신고(2026-000003)를 수용해 과태료 부과 절차를 시작했습니다" in found.sentence
