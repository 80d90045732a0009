"""The register of seal and signature images (관인대장), for their keeper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import NotAllowed, Refusal
from madang.documents.actions.register_seal import register_seal, register_signature, retire_seal
from madang.documents.models import SealImage
from madang.documents.policy import SEAL_KEEPER, staff_person
from madang.documents.web.register_forms import clean

MOST = 300


@require_GET
@core.staff_required()
def seals(request: HttpRequest) -> HttpResponse:
    if SEAL_KEEPER not in staff_person(core.actor_of(request)).appointments:
        raise NotAllowed("관인대장은 관인 관리자만 볼 수 있습니다.", "관인 관리자에게 문의해 주세요.")
    shown = SealImage.objects.select_related("file", "person__department", "registered_by")[:MOST]
    return render(request, "documents/seals.html", {"seals": shown, "head": core.profile().head})


@require_POST
@core.staff_required()
def add(request: HttpRequest) -> HttpResponse:
    """Register an image: of a seal by the sender's name, or of a signature by the person."""
    actor, given = core.actor_of(request), request.FILES.get("image")
    if given is None:
        raise Refusal("그림 파일을 골라 주세요.", "바탕이 투명한 PNG나 SVG를 올립니다.")
    if person := clean(request.POST, "person"):
        made = register_signature(actor, person, given.name or "서명", given.read())
    else:
        made = register_seal(actor, clean(request.POST, "name"), given.name or "관인", given.read())
    messages.success(request, f"‘{made.name}’ {made.get_kind_display()}을 등록했습니다.")
    return redirect("documents:seals")


@require_POST
@core.staff_required()
def retire(request: HttpRequest, seal_id: int) -> HttpResponse:
    retired = retire_seal(core.actor_of(request), seal_id, clean(request.POST, "reason"))
    messages.success(request, f"‘{retired.name}’ {retired.get_kind_display()}을 폐기했습니다.")
    return redirect("documents:seals")
