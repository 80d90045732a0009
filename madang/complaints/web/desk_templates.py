"""The reply templates (답변 서식), kept by the complaint desk and read by all staff."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.complaints.actions.edit_template import GivenTemplate, edit_template, withdraw_template
from madang.complaints.models import ReplyTemplate
from madang.complaints.policy import is_at_desk, staff_person
from madang.complaints.queries.categories import categories
from madang.complaints.rules.checking import REASON_WORDS, Reason
from madang.complaints.rules.replies import FIELDS, LONGEST_REPLY
from madang.complaints.web.desk_form import words
from madang.core import api as core
from madang.core.api import NotFound, Refusal

REASON_CHOICES: dict[str, str] = {"": "수용·일부수용", **{reason.value: REASON_WORDS[reason] for reason in Reason}}


@require_GET
@core.staff_required()
def templates(request: HttpRequest) -> HttpResponse:
    person = staff_person(core.actor_of(request))
    core.belongs_to(request, "complaints:tray")
    names = {card.id: card.name for card in categories().values()}
    rows = [
        {
            "template": row,
            "reason": REASON_WORDS[Reason(row.reason)] if row.reason in set(Reason) else "",
            "category": names.get(row.category, "") or ("주정차 신고" if row.parking else "모든 종류"),
        }
        for row in ReplyTemplate.objects.order_by("withdrawn", "reason", "name")
    ]
    return render(request, "complaints/desk/templates.html", {"rows": rows, "may_edit": is_at_desk(person)})


@require_http_methods(["GET", "POST"])
@core.staff_required()
def template(request: HttpRequest, key: str = "") -> HttpResponse:
    """Change one, or write a new one; what was typed is never lost."""
    actor = core.actor_of(request)
    staff_person(actor)
    core.belongs_to(request, "complaints:tray")
    row = _row(key) if key else ReplyTemplate()
    refusal = None
    if request.method == "POST":
        given = GivenTemplate(*(words(request, name) for name in ("name", "text", "category", "reason")))
        try:
            kept = edit_template(actor, key, given)
            messages.success(request, f"‘{kept.name}’ 서식을 저장했습니다.")
            return redirect("complaints:reply-templates")
        except Refusal as refused:
            refusal = refused
            row.name, row.text, row.category, row.reason = given.name, given.text, given.category, given.reason
    context = {
        "row": row,
        "key": key,
        "fields": FIELDS,
        "reasons": REASON_CHOICES,
        "categories": {"": "모든 종류", **{card.id: card.name for card in categories().values()}},
        "longest": LONGEST_REPLY,
        "refusal": refusal,
    }
    return render(request, "complaints/desk/template.html", context, status=refusal.status if refusal else 200)


@require_POST
@core.staff_required()
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Take one out of use, or back into it: it can be undone, so nobody is asked whether they are sure."""
    row = withdraw_template(core.actor_of(request), key, request.POST.get("withdrawn") == "1")
    told = "쓰지 않습니다. 되돌릴 수 있습니다." if row.withdrawn else "다시 씁니다."
    messages.success(request, f"‘{row.name}’ 서식을 {told}")
    return redirect("complaints:reply-templates")


def _row(key: str) -> ReplyTemplate:
    row = ReplyTemplate.objects.filter(key=key).first()
    if row is None:
        raise NotFound("답변 서식을 찾을 수 없습니다.", "목록에서 다시 골라 주세요.")
    return row
