"""Keep the reply templates (답변 서식), by the complaint desk."""

from dataclasses import dataclass

from django.db import transaction

from madang.complaints.models import Category, ReplyTemplate
from madang.complaints.policy import is_at_desk, staff_person
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.replies import LONGEST_REPLY, unknown_fields
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, NotFound, Refusal

LONGEST_NAME = 80


@dataclass(frozen=True)
class GivenTemplate:
    """`category` "" is for every one, `reason` "" for a reply that accepts."""

    name: str
    text: str
    category: str = ""
    reason: str = ""


@transaction.atomic
def edit_template(actor: Actor, key: str, given: GivenTemplate) -> ReplyTemplate:
    """Change a template, or add one where `key` is "". From then on no load of the city pack changes it.

    Raises NotAllowed, NotFound, Refusal.
    """
    _must_keep_templates(actor)
    _must_be_right(given)
    row = _held(key) if key else ReplyTemplate(key=_new_key())
    before = _facts(row) if key else None
    row.name, row.text, row.category, row.reason = given.name.strip(), given.text.strip(), given.category, given.reason
    row.from_pack = False
    row.save()
    core.record(
        verb="edit_template", subject=("reply-template", row.key), actor=actor, before=before, after=_facts(row)
    )
    return row


@transaction.atomic
def withdraw_template(actor: Actor, key: str, withdrawn: bool) -> ReplyTemplate:
    """Take a template out of use, or back into it. Raises NotAllowed, NotFound."""
    _must_keep_templates(actor)
    row = _held(key)
    row.withdrawn, row.from_pack = withdrawn, False
    row.save(update_fields=["withdrawn", "from_pack"])
    verb = "withdraw_template" if withdrawn else "restore_template"
    core.record(verb=verb, subject=("reply-template", key), actor=actor)
    return row


def _must_keep_templates(actor: Actor) -> None:
    if not is_at_desk(staff_person(actor)):
        raise NotAllowed("답변 서식은 민원 배부 담당이 고칩니다.", "고칠 것이 있으면 민원 배부 담당에게 말해 주세요.")


def _held(key: str) -> ReplyTemplate:
    row = ReplyTemplate.objects.select_for_update().filter(key=key).first()
    if row is None:
        raise NotFound("답변 서식을 찾을 수 없습니다.", "목록에서 다시 골라 주세요.")
    return row


def _new_key() -> str:
    """Keys of the pack never begin so."""
    core.hold("complaints.reply-templates")
    return f"own-{ReplyTemplate.objects.count() + 1}"


def _must_be_right(given: GivenTemplate) -> None:
    if not given.name.strip() or len(given.name.strip()) > LONGEST_NAME:
        raise Refusal(f"서식 이름은 1자에서 {LONGEST_NAME}자까지 적습니다.", "이름을 고쳐 주세요.")
    if not given.text.strip() or len(given.text) > LONGEST_REPLY:
        raise Refusal(f"서식 내용은 1자에서 {LONGEST_REPLY:,}자까지 적습니다.", "내용을 고쳐 주세요.")
    if unknown := unknown_fields(given.text):
        raise Refusal(f"없는 빈칸입니다: {', '.join(unknown)}.", "쓸 수 있는 빈칸의 이름을 확인해 주세요.")
    if given.reason and given.reason not in set(Reason):
        raise Refusal("없는 불수용 사유입니다.", "목록에서 다시 골라 주세요.")
    if given.category and not Category.objects.filter(pk=given.category).exists():
        raise Refusal("없는 민원 종류입니다.", "목록에서 다시 골라 주세요.")


def _facts(row: ReplyTemplate) -> dict[str, object]:
    return {"name": row.name, "category": row.category, "reason": row.reason, "text": row.text}
