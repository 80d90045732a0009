"""Templates that fit a complaint, filled in with what it says."""

import pytest

from madang.complaints.models import ReplyTemplate
from madang.complaints.queries.reply_templates import template_for_reason, templates_for, values_of
from madang.complaints.queries.violations import violation_names
from madang.complaints.rules.replies import FIELDS
from madang.core import api as core
from madang.organisation.models import Department
from tests.complaints.desk import found_too_short, load_templates
from tests.support.complaints import NOW, ROAD, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_only_what_fits_its_kind_is_offered() -> None:
    load_templates()
    ReplyTemplate.objects.filter(key="accept").update(withdrawn=True)
    names = violation_names()
    assert [each.key for each in templates_for(assigned(), names, NOW)] == ["interval"]
    road = assigned(category=ROAD, violation="", plate="")
    assert [each.key for each in templates_for(road, names, NOW)] == ["road"]


def test_a_refusal_says_what_was_measured_and_by_which_article() -> None:
    load_templates()
    found = template_for_reason(templates_for(found_too_short(assigned()), {}, NOW), "interval_too_short")
    assert found is not None
    assert (found.text, found.missing) == ("41초입니다. 60초가 필요합니다(고시 제3조).", ())
    open_still = template_for_reason(templates_for(assigned(), {}, NOW), "interval_too_short")
    assert open_still is not None
    assert open_still.missing == ("측정값", "기준값", "근거")


def test_every_field_has_its_value() -> None:
    values = values_of(found_too_short(assigned(road_address="연향동 1")), violation_names(), "interval_too_short", NOW)
    assert set(values) == set(FIELDS)
    assert [name for name, value in values.items() if not value] == ["처리기한"]
    assert (values["위반유형"], values["담당자"]) == ("주정차 금지구역", "주무관 김하늘")


def test_a_department_without_a_telephone_names_the_call_centre() -> None:
    Department.objects.filter(pk="traffic-management").update(telephone="")
    assert values_of(assigned(), {}, "", NOW)["전화번호"] == core.profile().call_center.telephone
