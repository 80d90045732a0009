"""Covering plates and faces of one photograph: drawn or typed, looked at as everybody would see it, released."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from madang.complaints.actions.cover_photo import (
    MOST_BOXES,
    cover_photo,
    covered_content,
    must_be_boxes,
    photo_to_cover,
    withhold_photo,
)
from madang.complaints.models import Photo
from madang.complaints.queries.public import unseen_now
from madang.complaints.web.photo_answers import photo_answer
from madang.complaints.web.photo_cover_form import Row, asked_boxes, boxes_of, preview_query, typed_rows, with_spare
from madang.core import api as core
from madang.core.api import NotFound, Refusal


@require_http_methods(["GET", "POST"])
@core.staff_required()
def cover(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Show the photograph with its boxes; release it covered, or take it back. What was drawn is never lost."""
    photo = photo_to_cover(core.actor_of(request), photo_id, timezone.now())
    if request.method == "GET":
        return _shown(request, photo)
    if request.POST.get("do") == "withhold":
        return _withhold(request, photo)
    rows = typed_rows(request.POST)
    try:
        return _preview(request, photo, rows) if request.POST.get("do") == "preview" else _cover(request, photo, rows)
    except Refusal as refused:
        return _shown(request, photo, rows, refusal=refused)


@require_GET
@core.staff_required()
def preview(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Give the very picture that would be released; nothing is kept."""
    photo = photo_to_cover(core.actor_of(request), photo_id, timezone.now())
    response = HttpResponse(covered_content(photo, asked_boxes(request.GET)), content_type="image/jpeg")
    response["Cache-Control"] = "no-store"
    return response


@require_GET
@core.staff_required()
def released(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Give the copy that was released, also where the public page does not show it now."""
    photo = photo_to_cover(core.actor_of(request), photo_id, timezone.now())
    if photo.covered_id is None:
        raise NotFound("공개한 사진이 없습니다.", "가린 뒤에 볼 수 있습니다.")
    return photo_answer(str(photo.covered_id), f"covered-{photo.pk}", "no-store")


def _preview(request: HttpRequest, photo: Photo, rows: Sequence[Row]) -> HttpResponse:
    boxes = boxes_of(rows)
    must_be_boxes(boxes)
    return _shown(request, photo, rows, preview=preview_query(boxes), previewed=True)


def _cover(request: HttpRequest, photo: Photo, rows: Sequence[Row]) -> HttpResponse:
    looked = "nothing" in request.POST
    cover_photo(core.actor_of(request), photo.pk, boxes_of(rows), timezone.now(), nothing_to_cover=looked)
    messages.success(request, "가린 사진을 공개했습니다." if rows else "가릴 것이 없다고 확인하고 사진을 공개했습니다.")
    return redirect("complaints:desk-complaint", photo.complaint.number)


def _withhold(request: HttpRequest, photo: Photo) -> HttpResponse:
    withhold_photo(core.actor_of(request), photo.pk, timezone.now())
    messages.success(request, "사진을 더는 공개하지 않습니다. 이미 연 화면에는 5분까지 남을 수 있습니다.")
    return redirect("complaints:desk-complaint", photo.complaint.number)


def _shown(
    request: HttpRequest,
    photo: Photo,
    rows: Sequence[Row] = (),
    *,
    refusal: Refusal | None = None,
    preview: str = "",
    previewed: bool = False,
) -> HttpResponse:
    core.belongs_to(request, "complaints:tray")
    context = {
        "photo": photo,
        "complaint": photo.complaint,
        "rows": with_spare(rows),
        "nothing": "nothing" in request.POST,
        "most": MOST_BOXES,
        "refusal": refusal,
        "preview": preview,
        "previewed": previewed,
        "unseen": unseen_now(photo.complaint),
    }
    return render(request, "complaints/desk/cover.html", context, status=refusal.status if refusal else 200)
