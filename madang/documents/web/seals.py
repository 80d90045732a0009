"""The register of seal and signature images (관인대장), for those who keep them."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.register_seal import change_keeper, register_seal, register_signature, retire_seal
from madang.documents.policy import staff_person
from madang.documents.queries.seals import must_keep_seals, retired_seals, seal_keepers, seal_picture, seals_in_force
from madang.documents.web.finding import asked_picker, found_by_hand
from madang.documents.web.register_forms import clean
from madang.documents.web.uploads import content_of

_DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""A drawing opened by itself is a page; this one may do nothing."""


@require_GET
@core.staff_required()
def seals(request: HttpRequest) -> HttpResponse:
    """Show what is in force and what was retired."""
    must_keep_seals(staff_person(core.actor_of(request)))
    context = {
        "seals": seals_in_force(),
        "retired": retired_seals(),
        "keepers": seal_keepers(),
        "head": core.profile().head,
        "picker": asked_picker(request, "person", "누구의 서명인가요", single=True),
    }
    return render(request, "documents/seals.html", context)


@require_GET
@core.staff_required()
def picture(request: HttpRequest, seal_id: int) -> HttpResponse:
    """Give the image to those who keep the seals, and to nobody else."""
    must_keep_seals(staff_person(core.actor_of(request)))
    content, media_type = seal_picture(seal_id)
    response = HttpResponse(content, content_type=media_type)
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _DRAWING_POLICY
    return response


def _deed(do: Callable[..., str]) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed: it says what was done, and goes back to the register of seals."""

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, /, **which: int) -> HttpResponse:
        if again := found_by_hand(request, "person", reverse("documents:seals")):
            return again
        messages.success(request, do(request, **which))
        return redirect("documents:seals")

    return view


@_deed
def add(request: HttpRequest) -> str:
    made = register_seal(core.actor_of(request), clean(request.POST, "name"), *_image(request, "관인"))
    return f"‘{made.name}’ 관인을 등록했습니다. {made.keeper.name if made.keeper else ''}님이 보관합니다."


@_deed
def add_signature(request: HttpRequest) -> str:
    made = register_signature(core.actor_of(request), clean(request.POST, "person"), *_image(request, "서명"))
    return f"{made.name}님의 서명을 등록했습니다."


@_deed
def keeper(request: HttpRequest, seal_id: int) -> str:
    kept = change_keeper(core.actor_of(request), seal_id, clean(request.POST, "keeper"))
    return f"이제 {kept.keeper.name if kept.keeper else ''}님이 ‘{kept.name}’ 관인을 보관합니다."


@_deed
def retire(request: HttpRequest, seal_id: int) -> str:
    retired = retire_seal(core.actor_of(request), seal_id, clean(request.POST, "reason"))
    return f"‘{retired.name}’ {retired.get_kind_display()}을 폐기했습니다. 다시 찍을 수 없습니다."


def _image(request: HttpRequest, what: str) -> tuple[str, bytes]:
    given = request.FILES.get("image")
    if not isinstance(given, UploadedFile):
        raise Refusal(f"{what} 그림 파일을 골라 주세요.", "바탕이 투명한 PNG나 SVG를 올립니다.")
    return given.name or what, content_of(given)
