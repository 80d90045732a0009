"""Reply templates are kept by the complaint desk, and read by all."""

import pytest

from madang.complaints.models import ReplyTemplate
from madang.core.models import AuditEntry
from tests.complaints.desk import load_templates
from tests.complaints.web.desk_browser import page, post
from tests.support.complaints import hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

LIST = "/staff/complaints/templates/"


@pytest.fixture(autouse=True)
def _desk(parking: None) -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    load_templates()


def test_everybody_reads_them_and_the_desk_is_offered_more() -> None:
    assert "간격 미달" in page("haneul", LIST)
    assert "새 서식" not in page("haneul", LIST)
    assert "새 서식" in page("miso", LIST)


def test_a_changed_template_is_the_citys_own_from_then_on() -> None:
    post("miso", f"{LIST}accept/", name="부과", text="{{접수번호}} 확인했습니다.", reason="", category="")
    row = ReplyTemplate.objects.get(key="accept")
    assert (row.name, row.from_pack, row.parking) == ("부과", False, True)
    assert AuditEntry.objects.latest("seq").verb == "edit_template"


def test_a_new_one_gets_a_key_of_its_own() -> None:
    for name in ("하나", "둘"):
        post("miso", f"{LIST}new/", name=name, text="안녕하세요.", reason="too_late", category="road-damage")
    assert ReplyTemplate.objects.filter(key__startswith="own-").count() == 2


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"name": " "}, "서식 이름은"),
        ({"text": ""}, "서식 내용은"),
        ({"text": "{{별명}}님"}, "없는 빈칸입니다: 별명."),
        ({"reason": "zzz"}, "없는 불수용 사유"),
        ({"category": "zzz"}, "없는 민원 종류"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(changes: dict[str, str], told: str) -> None:
    typed = {"name": "이름", "text": "적은 글", "reason": "", "category": "", **changes}
    shown = post("miso", f"{LIST}accept/", 400, **typed)
    assert told in shown
    assert typed["text"] in shown


def test_nobody_else_keeps_them() -> None:
    assert "민원 배부 담당이 고칩니다" in post("haneul", f"{LIST}accept/", 403, name="a", text="b")
    page("miso", f"{LIST}nothing/", 404)


def test_taking_one_out_of_use_can_be_undone() -> None:
    post("miso", f"{LIST}accept/withdraw/", withdrawn="1")
    assert ReplyTemplate.objects.get(key="accept").withdrawn
    post("miso", f"{LIST}accept/withdraw/", withdrawn="0")
    assert not ReplyTemplate.objects.get(key="accept").withdrawn
