"""The deeds of a complaint, as the forms of its page send them. What was typed is never lost."""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from madang.complaints.actions.answer import answer
from madang.complaints.actions.ask_supplement import ask_supplement
from madang.complaints.actions.extend import extend
from madang.complaints.actions.keep_photo import keep_draft_photo
from madang.complaints.actions.note import note
from madang.complaints.actions.recategorise import recategorise
from madang.complaints.actions.refuse import refuse
from madang.complaints.actions.reopen import reopen
from madang.complaints.actions.show_reporter import show_reporter
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.policy import may_read, represented_by, staff_person
from madang.complaints.queries.tray import Asked, listed
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photos import MOST_PHOTOS
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.trays import Tray
from madang.complaints.web import desk_handing
from madang.complaints.web.complaint_page import shown_page
from madang.complaints.web.desk_form import day, seen_in, words
from madang.complaints.web.photo_answers import uploaded
from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal

REFUSED = "refused"
"""The verdict of the reply form that is a deed of its own."""


@require_POST
@core.staff_required()
def deed(request: HttpRequest, number: str, name: str) -> HttpResponse:
    """Do it, say so, and go back to the page, to the next complaint, or to the tray where this one has left."""
    do = _DEEDS.get(name)
    if do is None:
        raise NotFound("그런 일은 없습니다.", "화면을 다시 열어 주세요.")
    try:
        told = do(request, core.actor_of(request), number, timezone.now())
    except NotFound:
        raise
    except Refusal as refused:
        return shown_page(request, number, refused, request.POST.dict())
    messages.success(request, f"{number}: {told}")
    return _onward(request, number)


@require_POST
@core.staff_required()
def reporter(request: HttpRequest, number: str) -> HttpResponse:
    """Show who sent it; the look is counted."""
    found = show_reporter(core.actor_of(request), number, timezone.now())
    response = render(request, "complaints/desk/reporter.html", {"reporter": found, "number": number})
    response["Cache-Control"] = "no-store"
    return response


def _onward(request: HttpRequest, number: str) -> HttpResponse:
    person, now = staff_person(core.actor_of(request)), timezone.now()
    if request.POST.get("then") == "next":
        following = listed(person, Asked(Tray.MINE), now).exclude(number=number).first()
        return redirect("complaints:desk-complaint", following.number) if following else redirect("complaints:tray")
    kept = Complaint.objects.filter(number=number).first()
    stays = kept is not None and may_read(kept, person, represented_by(person, now))
    return redirect("complaints:desk-complaint", number) if stays else redirect("complaints:tray")


def _take_up(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    take_up(actor, number, now, seen=seen_in(request))
    return "처리를 시작했습니다."


def _reply(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    verdict, text = request.POST.get("verdict", ""), words(request, "text")
    if verdict == REFUSED:
        refuse(actor, number, request.POST.get("reason", ""), text, now, seen=seen_in(request))
        return "불수용했습니다. 시민이 사유와 답변을 봅니다."
    if verdict not in set(Verdict):
        raise Refusal("수용, 일부수용, 불수용 가운데 하나를 골라야 합니다.", "답변 위에서 골라 주세요.")
    photos = _photos(request, actor, now)
    answer(actor, number, text, Verdict(verdict), now, photos=photos, seen=seen_in(request))
    return "답변을 보냈습니다."


def _photos(request: HttpRequest, actor: Actor, now: datetime) -> list[GivenPhoto]:
    """Keep the photographs of a reply; where it is refused they are forgotten in a day."""
    files = request.FILES.getlist("photos")[: MOST_PHOTOS + 1]
    return [keep_draft_photo(actor, file.name or "", uploaded(file), now) for file in files]


def _ask(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    ask_supplement(actor, number, words(request, "wanted"), now, seen=seen_in(request))
    return "보완을 요청했습니다. 시민이 보완하면 다시 처리 중이 됩니다."


def _extend(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    done = extend(actor, number, day(request, "until"), words(request, "extend_reason"), now, seen=seen_in(request))
    return f"처리기한을 {core.words(done.due_at)}까지로 늘렸습니다." if done.due_at else "처리기한을 늘렸습니다."


def _reopen(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    reopen(actor, number, words(request, "reopen_reason"), now, seen=seen_in(request))
    return "다시 열었습니다. 처리기한을 새로 셉니다."


def _recategorise(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    category, _, violation = request.POST.get("kind", "").partition("/")
    recategorise(actor, number, category, violation, now, seen=seen_in(request))
    return "종류를 바꿨습니다."


def _note(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    note(actor, number, words(request, "note"), now)
    return "메모를 적었습니다. 직원만 봅니다."


_DEEDS: dict[str, Callable[[HttpRequest, Actor, str, datetime], str]] = {
    "take-up": _take_up,
    "kind": _recategorise,
    "reply": _reply,
    "ask": _ask,
    "extend": _extend,
    "hand-back": desk_handing.hand_back,
    "give": desk_handing.redistribute,
    "transfer": desk_handing.transfer,
    "merge": desk_handing.merge,
    "part": desk_handing.part,
    "reopen": _reopen,
    "note": _note,
}
