"""One deed for the ticked complaints: first it is shown what will happen to how many, then it is done."""

from collections import Counter
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from madang.complaints.actions.many import Chosen, Fate, do_to_many
from madang.complaints.actions.redistribute import redistribute
from madang.complaints.actions.reply_many import answer_many, refuse_many
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.policy import is_at_desk, may_read, represented_by, staff_person
from madang.complaints.rules.replies import Verdict
from madang.complaints.web.desk_form import whole, words
from madang.complaints.web.tray_many_asking import asking
from madang.core import api as core
from madang.core.api import Actor, Refusal

DEED_WORDS = {"take_up": "처리 시작", "answer": "답변", "refuse": "불수용", "redistribute": "재배부"}
DONE_WORDS = {
    "take_up": "건의 처리를 시작했습니다.",
    "answer": "건에 답변했습니다.",
    "refuse": "건을 불수용했습니다.",
    "redistribute": "건을 재배부했습니다.",
}


@require_POST
@core.staff_required()
def many(request: HttpRequest) -> HttpResponse:
    """Show what a deed will do to the ticked ones; one that asks for nothing more is done at once."""
    deed, chosen = request.POST.get("deed", ""), chosen_in(request)
    if deed not in DEED_WORDS:
        raise Refusal("무엇을 할지 골라야 합니다.", "목록 아래에서 할 일을 골라 주세요.")
    if not chosen:
        raise Refusal("고른 민원이 없습니다.", "목록에서 하나 이상 골라 주세요.")
    if deed == "take_up":
        return _carried_out(request, deed, chosen)
    person, now = staff_person(core.actor_of(request)), timezone.now()
    numbers = [each.number for each in chosen]
    stands_for = represented_by(person, now)
    found = Complaint.objects.select_related("category").filter(number__in=numbers).order_by("number")
    complaints = [each for each in found if may_read(each, person, stands_for)]
    own_department = None if is_at_desk(person) else person.department_id
    context = {
        "deed": deed,
        "words": DEED_WORDS[deed],
        "chosen": chosen,
        "count": len(complaints),
        "back": request.POST.get("back", ""),
        **asking(deed, complaints, own_department, now),
    }
    return render(request, "complaints/desk/many.html", context)


@require_POST
@core.staff_required()
def many_do(request: HttpRequest) -> HttpResponse:
    """Do it, and go back to the list as it was asked for."""
    deed = request.POST.get("deed", "")
    if deed not in DEED_WORDS:
        raise Refusal("무엇을 할지 골라야 합니다.", "목록 아래에서 할 일을 골라 주세요.")
    return _carried_out(request, deed, chosen_in(request))


def _carried_out(request: HttpRequest, deed: str, chosen: list[Chosen]) -> HttpResponse:
    _tell(request, DONE_WORDS[deed], _DOING[deed](request, core.actor_of(request), chosen))
    return redirect(f"{reverse('complaints:tray')}?{request.POST.get('back', '')}")


def chosen_in(request: HttpRequest) -> list[Chosen]:
    """Read the ticked ones: "2026-000123 4711", the number and the last event that the list showed."""
    pairs = (text.replace("\x00", "").partition(" ") for text in request.POST.getlist("chosen"))
    return [Chosen(number, whole(seen)) for number, _, seen in pairs if number]


def _tell(request: HttpRequest, done_words: str, fates: list[Fate]) -> None:
    if done := sum(1 for fate in fates if not fate.sentence):
        messages.success(request, f"{done}{done_words}")
    for sentence, count in Counter(fate.sentence for fate in fates if fate.sentence).most_common():
        first = next(fate.number for fate in fates if fate.sentence == sentence)
        which = first if count == 1 else f"{first} 등 {count}건"
        messages.warning(request, f"{which}, 하지 못했습니다: {sentence}")


def _take_up(request: HttpRequest, actor: Actor, chosen: list[Chosen]) -> list[Fate]:
    return do_to_many(chosen, lambda one: take_up(actor, one.number, timezone.now(), seen=one.seen))


def _answer(request: HttpRequest, actor: Actor, chosen: list[Chosen]) -> list[Fate]:
    wanted = request.POST.get("verdict", "")
    verdict = Verdict(wanted) if wanted in set(Verdict) else Verdict.ACCEPTED
    return answer_many(actor, chosen, words(request, "template"), verdict, timezone.now())


def _refuse(request: HttpRequest, actor: Actor, chosen: list[Chosen]) -> list[Fate]:
    return refuse_many(actor, chosen, timezone.now())


def _redistribute(request: HttpRequest, actor: Actor, chosen: list[Chosen]) -> list[Fate]:
    officer, reason = words(request, "officer"), words(request, "reason")
    return do_to_many(
        chosen, lambda one: redistribute(actor, one.number, officer, reason, timezone.now(), seen=one.seen)
    )


_DOING: dict[str, Callable[[HttpRequest, Actor, list[Chosen]], list[Fate]]] = {
    "take_up": _take_up,
    "answer": _answer,
    "refuse": _refuse,
    "redistribute": _redistribute,
}
