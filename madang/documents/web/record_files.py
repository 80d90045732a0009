"""The deeds with files (기록물철): finish, open again, tidy, keep from disposal, hand over, take back."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions import hand_over as handing_over
from madang.documents.actions.keep_records import finish_file, hold_disposal, open_again, release_disposal, tidy_file
from madang.documents.web.register_forms import clean, day_of, number_of, year_of

Deed = Callable[..., str]


def _deed(do: Deed) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed; it goes back to the year that was looked at."""

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, /, **which: int) -> HttpResponse:
        messages.success(request, do(request, **which))
        year = year_of(request.POST.get("year", "")) or timezone.localdate().year
        return redirect(f"{reverse('documents:records')}?year={year}#files")

    return view


@_deed
def finish(request: HttpRequest, file_id: int) -> str:
    finished_on = day_of(request.POST, "finished_on")
    if finished_on is None:
        raise Refusal("처리가 끝난 날을 적어 주세요.", "보존기간은 그다음 해 1월 1일부터 셉니다(시행령 제26조제5항).")
    return f"‘{finish_file(core.actor_of(request), file_id, finished_on)}’ 철을 끝냈습니다."


@_deed
def reopen(request: HttpRequest, file_id: int) -> str:
    return f"‘{open_again(core.actor_of(request), file_id, clean(request.POST, 'reason'))}’ 철을 다시 열었습니다."


@_deed
def tidy(request: HttpRequest, file_id: int) -> str:
    return f"‘{tidy_file(core.actor_of(request), file_id)}’ 철을 정리했습니다."


@_deed
def hold(request: HttpRequest, file_id: int) -> str:
    return f"‘{hold_disposal(core.actor_of(request), file_id, clean(request.POST, 'reason'))}’ 철의 폐기를 막았습니다."


@_deed
def release(request: HttpRequest, file_id: int) -> str:
    released = release_disposal(core.actor_of(request), file_id, clean(request.POST, "reason"))
    return f"‘{released}’ 철의 폐기 금지를 풀었습니다."


@_deed
def hand_over(request: HttpRequest) -> str:
    """Note the ticked files as handed over (옮김)."""
    on, to = day_of(request.POST, "on"), clean(request.POST, "to")
    if on is None:
        raise Refusal("옮긴 날을 적어 주세요.", "기록관이 받은 날을 적습니다.")
    chosen = [number for text in request.POST.getlist("file") if (number := number_of(text))]
    gone = handing_over.hand_over(core.actor_of(request), chosen, on, to)
    return f"{len(gone)}개 철을 {to}(으)로 옮긴 것으로 적었습니다. 잘못 적었으면 그 철에서 되돌릴 수 있습니다."


@_deed
def take_back(request: HttpRequest, file_id: int) -> str:
    back = handing_over.take_back(core.actor_of(request), file_id, clean(request.POST, "reason"))
    return f"‘{back}’ 철의 옮김을 되돌렸습니다."
