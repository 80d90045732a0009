"""The deeds of a course, as forms send them: sign, return, skip, recall, withdraw, reassign."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from madang.approval import api
from madang.approval.models import Course
from madang.approval.queries.subjects import address_of
from madang.core import api as core

Deed = Callable[[HttpRequest, int], tuple[Course, str]]


def _deed(do: Deed) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed: it says what was done, and goes back to the subject's page."""

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, number: int) -> HttpResponse:
        course, sentence = do(request, number)
        messages.success(request, sentence)
        return redirect(address_of(course))

    return view


@_deed
def sign(request: HttpRequest, number: int) -> tuple[Course, str]:
    asked = request.POST
    course = api.sign(
        core.actor_of(request),
        number,
        digest=asked.get("digest", ""),
        opinion=asked.get("opinion", ""),
        disagrees=asked.get("disagrees") == "yes",
        confirmed=_confirmed(request, asked.get("digest", "")),
    )
    return course, "결재가 끝났습니다." if not course.is_in_progress else "서명했습니다. 다음 사람에게 넘어갔습니다."


@_deed
def send_back(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.send_back(core.actor_of(request), number, request.POST.get("reason", "")), "반려했습니다."


@_deed
def skip(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.skip(core.actor_of(request), number, request.POST.get("reason", "")), "검토를 생략했습니다."


@_deed
def recall(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.recall(core.actor_of(request), number), "서명을 거두었습니다. 다시 결재할 수 있습니다."


@_deed
def withdraw(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.withdraw(core.actor_of(request), number, request.POST.get("reason", "")), "회수했습니다."


@_deed
def reassign(request: HttpRequest, number: int) -> tuple[Course, str]:
    asked = request.POST
    course = api.reassign(core.actor_of(request), number, asked.get("person", ""), asked.get("reason", ""))
    return course, "결재자를 바꾸었습니다."


def _confirmed(request: HttpRequest, digest: str) -> core.Confirmation | None:
    """Return the confirmation that the form carries, tried before the deed so that wrong tries stay counted."""
    carries = any(name.startswith("confirmation_") and request.POST[name] for name in request.POST)
    return core.confirm(request, request.POST, digest) if carries else None
