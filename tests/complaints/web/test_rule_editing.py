"""Rules of a draft are added, copied, changed, removed, brought back and put in order; what was typed is never lost."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from madang.complaints.models import DistributionRule, RuleVersion
from tests.complaints.rule_tables import TEAM, as_, drafted, open_desk
from tests.complaints.rules.distribution.test_examining import CROSSED
from tests.complaints.rules.distribution.test_table import SQUARE
from tests.support.complaints import NO_STOP, PARKING

pytestmark = pytest.mark.usefixtures("parking")

PAGE = "/staff/complaints/rules/1/"
WHOLE: dict[str, Any] = {
    "name": "왕조1동 소화전",
    "categories": [NO_STOP],
    "violations": ["hydrant"],
    "areas": ["wangjo1"],
    "channels": ["safety_report", "web"],
    "weekdays": ["0", "4"],
    "days": "working",
    "since": "18:00",
    "until": "09:00",
    "words": "소화전, 소방차,, 소화전",
    "valid_from": "2026-12-01",
    "valid_until": "2026-12-31",
    "department": "traffic-management",
    "team": "parking-enforcement",
    "officer": "haneul",
    "skill": "주차",
    "to_shift": "on",
    "otherwise": "rule-1",
    "note": "시험",
}


@pytest.fixture(autouse=True)
def _draft(parking: None) -> None:
    open_desk()
    drafted({"name": "첫째"}, {"name": "둘째"}, {"name": "셋째"})


@pytest.fixture
def desk(client: Client) -> Client:
    return as_(client, "bada")


def edition() -> int:
    return RuleVersion.objects.get().edition


def names() -> list[str]:
    return list(DistributionRule.objects.values_list("content__name", flat=True))


def content_of(name: str) -> dict[str, Any]:
    found: dict[str, Any] = DistributionRule.objects.get(content__name=name).content
    return found


def test_a_rule_with_every_condition_is_saved_as_it_was_given(desk: Client) -> None:
    answer = desk.post(f"{PAGE}new/", {**WHOLE, "edition": edition(), "position": "2"})
    assert answer.status_code == 302, answer.content.decode()
    assert names() == ["첫째", "왕조1동 소화전", "둘째", "셋째"]
    kept = content_of("왕조1동 소화전")
    assert kept["words"] == ["소화전", "소방차"]
    assert kept["weekdays"] == [0, 4]
    assert (kept["since"], kept["until"], kept["valid_until"]) == ("18:00", "09:00", "2026-12-31")
    assert (kept["officer"], kept["to_shift"], kept["otherwise"]) == ("haneul", True, "rule-1")


def test_what_was_saved_comes_back_in_the_form(desk: Client) -> None:
    desk.post(f"{PAGE}new/", {**WHOLE, "edition": edition(), "position": "1"})
    first = content_of("왕조1동 소화전")
    address = f"{PAGE}rules/{first['key']}/"
    page = desk.get(address).content.decode()
    for shown in ('value="왕조1동 소화전"', 'value="18:00"', 'value="2026-12-01"', 'value="소화전, 소방차"'):
        assert shown in page
    desk.post(address, {**WHOLE, "edition": edition(), "position": ""})
    assert content_of("왕조1동 소화전") == first
    assert names()[0] == "왕조1동 소화전", "it keeps its place"


def test_a_drawn_area_is_taken_from_geojson_and_feature(desk: Client) -> None:
    square = str(SQUARE).replace("'", '"')
    for drawn in (square, f'{{"type": "Feature", "properties": {{}}, "geometry": {square}}}'):
        desk.post(f"{PAGE}rules/rule-1/", {"name": "첫째", **TEAM, "drawn": drawn, "edition": edition()})
        assert content_of("첫째")["drawn"] == SQUARE


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"name": " "}, "name", "규칙의 이름을 적으세요."),
        ({"department": ""}, "department", "보낼 부서를 고르세요."),
        ({"until": ""}, "until", "시작과 끝 시각을 모두 적으세요."),
        ({"until": "18:00"}, "until", "시작과 끝 시각이 같습니다."),
        ({"since": "25:00"}, "since", "시각을 09:00처럼 적으세요."),
        ({"valid_until": "2026-11-30"}, "valid_until", "적용이 시작되기 전에 끝날 수 없습니다."),
        ({"valid_from": "2026-02-30"}, "valid_from", "날짜를 2026-11-23처럼 적으세요."),
        ({"drawn": "구역"}, "drawn", "GeoJSON으로 읽을 수 없습니다."),
        ({"drawn": '{"type": "Point", "coordinates": [127, 34]}'}, "drawn", "Polygon이나 MultiPolygon이어야 합니다."),
        ({"drawn": str(CROSSED).replace("'", '"')}, "drawn", "선이 엇갈리거나 점이 모자랍니다."),
        ({"drawn": '{"type": "Polygon"}'}, "drawn", "선이 엇갈리거나 점이 모자랍니다."),
        ({"words": "가" * 41}, "words", "한 말은 40자 안으로 적으세요."),
        ({"categories": ["gone"]}, "categories", "목록에 없는 것을 골랐습니다."),
        ({"position": "0"}, "position", "순서는 1부터입니다."),
    ],
)
def test_a_misfit_is_told_beside_its_field_and_in_the_list(
    desk: Client, wrong: dict[str, Any], field: str, sentence: str
) -> None:
    answer = desk.post(f"{PAGE}new/", {**WHOLE, **wrong, "edition": edition()})
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 400
    assert f'<a href="#{field}">' in page
    beside = re.search(rf'id="{field}-error".*?<span>(.*?)</span>', page, re.DOTALL)
    assert beside is not None
    assert sentence in beside[1]
    assert "소화전, 소방차" in page or "words" in wrong, "what was typed stays"
    assert len(names()) == 3


def test_a_copy_follows_what_it_was_copied_from(desk: Client) -> None:
    page = desk.get(f"{PAGE}new/?copy=rule-1").content.decode()
    assert 'value="첫째 (복사)"' in page
    assert re.search(r'name="position"[^>]* value="2"', page)


def test_what_another_changed_meanwhile_is_told_and_the_typed_stays(desk: Client) -> None:
    seen = edition()
    desk.post(f"{PAGE}rules/rule-2/remove/", {"edition": seen})
    answer = desk.post(f"{PAGE}rules/rule-1/", {"name": "고친 이름", **TEAM, "edition": seen})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "다른 직원이 이 판을 고쳤습니다" in page
    assert 'value="고친 이름"' in page
    again = re.search(r'name="edition" value="(\d+)"', page)
    assert again is not None
    desk.post(f"{PAGE}rules/rule-1/", {"name": "고친 이름", **TEAM, "edition": again[1]})
    assert names() == ["고친 이름", "셋째"]


def test_a_removed_rule_is_brought_back_where_it_stood(desk: Client) -> None:
    before = content_of("둘째")
    page = desk.post(f"{PAGE}rules/rule-2/remove/", {"edition": edition()}, follow=True).content.decode()
    assert "2번 ‘둘째’ 규칙을 지웠습니다" in page
    assert names() == ["첫째", "셋째"]
    fields = dict(re.findall(r'type="hidden" name="(content|position)" value="([^"]*)"', page))
    desk.post(f"{PAGE}restore/", {name: html.unescape(value) for name, value in fields.items()})
    assert names() == ["첫째", "둘째", "셋째"]
    assert content_of("둘째") == before


@pytest.mark.parametrize("content", ["", "[1]", "{}", '{"key": "x"}', "null"])
def test_what_cannot_be_brought_back_is_refused(desk: Client, content: str) -> None:
    answer = desk.post(f"{PAGE}restore/", {"content": content, "position": "1"})
    assert 400 <= answer.status_code < 500
    assert names() == ["첫째", "둘째", "셋째"]


@pytest.mark.parametrize(
    ("key", "to", "order"),
    [
        ("rule-3", "1", ["셋째", "첫째", "둘째"]),
        ("rule-1", "2", ["둘째", "첫째", "셋째"]),
        ("rule-1", "99", ["둘째", "셋째", "첫째"]),
    ],
)
def test_a_rule_is_moved_with_and_without_scripts(desk: Client, key: str, to: str, order: list[str]) -> None:
    sent = {"key": key, "to": to, "edition": edition()}
    part = desk.post(f"{PAGE}order/", sent, headers={"HX-Request": "true"})
    assert part.content.decode().lstrip().startswith("<section")
    assert "번으로 옮겼습니다" in part.content.decode()
    assert names() == order
    plain = desk.post(f"{PAGE}order/", {**sent, "edition": edition()})
    assert plain.headers["Location"] == f"{PAGE}#rule-{key}"


@pytest.mark.parametrize("to", ["", "가", "-1", "1.5"])
def test_a_position_that_is_no_number_is_refused(desk: Client, to: str) -> None:
    answer = desk.post(f"{PAGE}order/", {"key": "rule-1", "to": to, "edition": edition()})
    assert answer.status_code == 400
    assert names() == ["첫째", "둘째", "셋째"]


def test_a_stale_order_changes_nothing(desk: Client) -> None:
    answer = desk.post(f"{PAGE}order/", {"key": "rule-3", "to": "1", "edition": edition() - 1})
    assert answer.status_code == 409
    assert names() == ["첫째", "둘째", "셋째"]


def test_units_depend_on_one_another(desk: Client) -> None:
    units = "/staff/complaints/rules/units/"
    whole = desk.get(units, {"department": "traffic-management"}).content.decode()
    team = desk.get(units, {"department": "traffic-management", "team": "parking-enforcement"}).content.decode()
    other = desk.get(units, {"department": "roads", "officer": "haneul"}).content.decode()
    assert "주차단속팀" in whole
    assert "문지훈" in whole
    assert "문지훈" not in team
    assert "김하늘" in team
    assert "신나래" in other
    assert "없어진 ‘haneul’" in other


def test_without_scripts_a_department_is_chosen_and_nothing_is_saved(desk: Client) -> None:
    answer = desk.post(f"{PAGE}new/", {"name": "새 규칙", "department": "roads", "refresh": "1", "edition": edition()})
    assert answer.status_code == 200
    assert "신나래" in answer.content.decode()
    assert 'value="새 규칙"' in answer.content.decode()
    assert len(names()) == 3


def test_a_kind_that_is_gone_stays_a_choice_until_it_is_unticked(desk: Client) -> None:
    drafted({"name": "낡은 것", "categories": ["gone-kind", PARKING]})
    page = desk.get("/staff/complaints/rules/2/rules/rule-1/").content.decode()
    assert "없어진 ‘gone-kind’" in page
