"""The deeds of a course, as forms send them: sign, return, skip, recall, withdraw, reassign."""

from collections.abc import Callable
from functools import partial, wraps
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from madang.approval import api
from madang.approval.models import Course
from madang.approval.policy import takes_part
from madang.approval.queries.courses import open_steps, whose_turn
from madang.approval.queries.subjects import address_of
from madang.core import api as core
from madang.organisation import api as organisation

LONGEST_OPINION, LONGEST_REASON = 2000, 300
"""Characters, as the fields of the pages say."""

Deed = Callable[[HttpRequest, int], tuple[Course, str]]
TYPED = "approval_typed"
"""The session's key for what a refused deed carried: it stands in the form again."""


def _deed(do: Deed, key: str = "steps") -> Callable[..., HttpResponseBase]:
    """Make a view of a deed: it says what was done, or why not, on the subject's page.

    `key` is how the course is found by the number. Whoever has no part in the course reads the bare refusal.
    """

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, number: int) -> HttpResponse:
        try:
            course, sentence = do(request, number)
        except core.Refusal as refusal:
            return _refused(request, refusal, Course.objects.filter(**{key: number}).first(), number)
        request.session.pop(TYPED, None)
        messages.success(request, sentence)
        return redirect(address_of(course))

    return view


def _refused(request: HttpRequest, refusal: core.Refusal, course: Course | None, number: int) -> HttpResponse:
    """Tell why, where it was asked, with nothing of what was typed lost."""
    person = organisation.person_of(core.actor_of(request).account_id)
    if course is None or person is None or not takes_part(course, person) or core.wants_json(request):
        raise refusal
    said = {name: _said(request, name, LONGEST_OPINION) for name in ("opinion", "disagrees", "reason")}
    request.session[TYPED] = {"step": number, **said}
    messages.warning(request, f"{refusal.sentence} {refusal.next_step or ''}".strip())
    response = redirect(address_of(course))
    # Nothing was done: whoever counts answers can tell it from the 302 of a deed.
    response.status_code = HTTPStatus.SEE_OTHER
    return response


@_deed
def sign(request: HttpRequest, number: int) -> tuple[Course, str]:
    course = api.sign(
        core.actor_of(request),
        number,
        digest=_said(request, "digest"),
        opinion=_said(request, "opinion", LONGEST_OPINION),
        disagrees=_said(request, "disagrees") == "yes",
        confirmed=_confirmed(request, _said(request, "digest")),
    )
    return course, f"서명했습니다. {_what_comes_next(course)}"


@_deed
def send_back(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.send_back(core.actor_of(request), number, _said(request, "reason")), "반려했습니다."


@_deed
def skip(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.skip(core.actor_of(request), number, _said(request, "reason")), "검토를 생략했습니다."


@_deed
def recall(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.recall(core.actor_of(request), number), "서명을 거두었습니다. 다시 결재할 수 있습니다."


@partial(_deed, key="pk")
def withdraw(request: HttpRequest, number: int) -> tuple[Course, str]:
    return api.withdraw(core.actor_of(request), number, _said(request, "reason")), "회수했습니다."


@_deed
def reassign(request: HttpRequest, number: int) -> tuple[Course, str]:
    course = api.reassign(core.actor_of(request), number, _said(request, "person"), _said(request, "reason"))
    return course, "결재자를 바꾸었습니다."


def _said(request: HttpRequest, name: str, longest: int = LONGEST_REASON) -> str:
    """Return what a field holds as a database may keep it: no longer than the page lets it be, no null character."""
    return request.POST.get(name, "").replace("\0", "")[:longest]


def _what_comes_next(course: Course) -> str:
    if not course.is_in_progress:
        return "결재가 끝났습니다."
    return f"이제 {whose_turn(open_steps(course))} 차례입니다."


def _confirmed(request: HttpRequest, digest: str) -> core.Confirmation | None:
    """Return the confirmation that the form carries, tried before the deed so that wrong tries stay counted."""
    carries = any(name.startswith("confirmation_") and request.POST[name] for name in request.POST)
    return core.confirm(request, request.POST, digest) if carries else None
