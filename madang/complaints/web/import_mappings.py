"""The kept mappings of columns (열 맞춤): one removed, and kept again by whoever did so by mistake."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from madang.complaints.actions.keep_mapping import keep_mapping
from madang.complaints.actions.remove_mapping import remove_mapping
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.importing.columns import of_json
from madang.complaints.web.desk_form import words
from madang.complaints.web.undo import put_undo
from madang.core import api as core
from madang.core.api import Refusal


@require_POST
@core.staff_required()
def remove(request: HttpRequest, mapping_id: int) -> HttpResponse:
    """Remove a mapping; the page then offers to keep it again."""
    gone = remove_mapping(core.actor_of(request), mapping_id)
    columns = json.dumps(gone.columns, ensure_ascii=False)
    back = reverse("complaints:mapping-restore")
    put_undo(request, f"열 맞춤을 지웠습니다: {gone.name}", back, name=gone.name, columns=columns, channel=gone.channel)
    return redirect("complaints:imports")


@require_POST
@core.staff_required()
def restore(request: HttpRequest) -> HttpResponse:
    """Keep a removed mapping again."""
    try:
        told = json.loads(request.POST.get("columns", ""))
    except ValueError as broken:
        raise _unreadable() from broken
    if not isinstance(told, dict) or not all(isinstance(heading, str) for heading in told.values()):
        raise _unreadable()
    channel = words(request, "channel")
    kept = keep_mapping(
        core.actor_of(request), words(request, "name"), of_json(told), channel if channel in set(Channel) else ""
    )
    put_undo(request, f"열 맞춤을 되돌렸습니다: {kept.name}")
    return redirect("complaints:imports")


def _unreadable() -> Refusal:
    return Refusal("되돌릴 열 맞춤을 읽을 수 없습니다.", "파일을 올려 열을 다시 맞추고 저장해 주세요.")
