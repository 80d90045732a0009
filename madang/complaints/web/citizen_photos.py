"""Photographs of citizens: uploaded one by one into a form, seen on the receipt, and by the public where covered."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_GET, require_POST

from madang.complaints.actions.keep_photo import DRAFT_LASTS, keep_draft_photo
from madang.complaints.adapters.form_keys import photo_key, photo_of_key
from madang.complaints.adapters.house_rules import most_photos_kept, public_page_is_open
from madang.complaints.models import Photo
from madang.complaints.policy import may_read, no_such_complaint, represented_by, staff_person
from madang.complaints.queries.public import covered_photo
from madang.complaints.queries.receipts import photo_of_receipt
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.web.photo_answers import photo_answer, uploaded
from madang.core import api as core
from madang.core.api import NotFound, Refusal

KEYS_LAST = DRAFT_LASTS - (DRAFT_LASTS / 24)
"""A form's photograph is good for an hour less than its file lies here."""


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """Keep one photograph of a form; answer with its key, its address and what the camera told."""
    file = request.FILES.get("photo")
    if file is None:
        raise Refusal("사진이 오지 않았어요.", "사진을 다시 골라 주세요.")
    return JsonResponse(shown_photo(keep_upload(request, file.name or "", uploaded(file))))


def keep_upload(request: HttpRequest, name: str, content: bytes) -> GivenPhoto:
    """Keep a photograph for a form, within what one address may. Raises NotAPhoto, TooMany."""
    now = timezone.now()
    core.limit_tries("complaint-photo", core.address_of(request), most_photos_kept(), now, "사진을 여러 장 올려서")
    return keep_draft_photo(core.actor_of(request), name, content, now)


def shown_photo(photo: GivenPhoto) -> dict[str, object]:
    """Return a photograph as the form shows and carries it."""
    key = photo_key(photo)
    taken = timezone.localtime(photo.taken_at) if photo.taken_at else None
    return {
        "key": key,
        "address": reverse("complaints:draft-photo", args=[key]),
        "name": photo.name,
        "taken": taken.strftime("%Y-%m-%dT%H:%M") if taken else "",
        "taken_words": core.words(taken, timezone.localdate()) if taken else "",
        "lat": photo.lat,
        "lng": photo.lng,
    }


@require_GET
def draft_photo(request: HttpRequest, key: str) -> HttpResponse:
    """Show a photograph of a form to whoever carries its key."""
    photo = photo_of_key(key, KEYS_LAST)
    if photo is None:
        raise NotFound("사진을 찾을 수 없어요.", "사진을 다시 올려 주세요.")
    return photo_answer(photo.file_id, "photo")


@require_GET
def receipt_photo(request: HttpRequest, token: str, photo_id: int) -> HttpResponse:
    photo = photo_of_receipt(token, photo_id)
    return photo_answer(str(photo.file_id), f"{photo.stage}-{photo.position}")


@require_GET
@core.staff_required()
def staff_photo(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Show a photograph to staff who may see its complaint."""
    person = staff_person(core.actor_of(request))
    photo = Photo.objects.select_related("complaint").filter(pk=photo_id).exclude(file=None).first()
    if photo is None or not may_read(photo.complaint, person, represented_by(person, timezone.now())):
        raise no_such_complaint()
    return photo_answer(str(photo.file_id), f"{photo.complaint.number}-{photo.stage}-{photo.position}")


@require_GET
def public_photo(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Show the covered copy of a photograph; while the public page is closed there is none."""
    photo = covered_photo(photo_id) if public_page_is_open() else None
    if photo is None:
        raise NotFound("사진을 찾을 수 없어요.", "공개된 사진만 볼 수 있어요.")
    # Withheld means gone at once: a browser asks each time and is told that nothing changed, nobody else keeps a copy.
    answer = photo_answer(str(photo.covered_id), "photo", "private, no-cache")
    answer["ETag"] = f'"{photo.covered_id}"'
    return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
