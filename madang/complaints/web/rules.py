"""The distribution rules (배부 규칙): the version in force, drafts, former ones; beginning, activating, discarding."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.complaints.actions.rule_versions import activate_version, discard_version, draft_version
from madang.complaints.policy import is_at_desk, staff_person
from madang.complaints.queries.rule_pages import VersionPage, fitting, version_numbered, version_page, versions
from madang.complaints.rules.distribution.versions import VersionState
from madang.complaints.web.desk_form import whole, words
from madang.complaints.web.undo import put_undo, take_undo
from madang.core import api as core
from madang.core.api import Refusal


@require_GET
@core.staff_required()
def rules(request: HttpRequest) -> HttpResponse:
    """Show the version in force to all staff, and beside it what is drafted and what was."""
    active = next(iter(versions(VersionState.ACTIVE)), None)
    context = {
        "drafts": versions(VersionState.DRAFT),
        "former": versions(VersionState.FORMER),
        "told": take_undo(request),
        **shown(request, version_page(active, timezone.now()) if active else None),
    }
    return render(request, "complaints/rules/rules.html", context)


@require_GET
@core.staff_required()
def version(request: HttpRequest, number: int) -> HttpResponse:
    """Show one version: a draft to be edited by who keeps the rules, any other as it stands."""
    page = version_page(version_numbered(number), timezone.now())
    return render(request, "complaints/rules/version.html", {"told": take_undo(request), **shown(request, page)})


def shown(request: HttpRequest, page: VersionPage | None) -> dict[str, Any]:
    """Return the lines of a version that words and filter of the address leave, and whether they can be edited."""
    looked_for, noted = core.words_asked(request, "q"), request.GET.get("show") == "noted"
    keeps = is_at_desk(staff_person(core.actor_of(request)))
    return {
        "page": page,
        "keeps": keeps,
        "editable": keeps and page is not None and page.is_draft,
        "cards": fitting(page.cards, looked_for, noted=noted) if page else [],
        "filtered": bool(looked_for) or noted,
        "q": looked_for,
        "noted": noted,
    }


@require_POST
@core.staff_required()
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a draft as a copy of the version in force, or of the one named."""
    based_on = whole(request.POST.get("based_on", ""))
    base = version_numbered(based_on) if based_on is not None else None
    title = words(request, "title")
    made = draft_version(core.actor_of(request), title, timezone.now(), based_on=base.pk if base else None)
    return redirect("complaints:rule-version", made.number)


@require_POST
@core.staff_required()
def activate(request: HttpRequest, number: int) -> HttpResponse:
    """Put a version in force; the page then offers the one that was."""
    former = next(iter(versions(VersionState.ACTIVE)), None)
    made = activate_version(core.actor_of(request), number, timezone.now(), edition=edition_of(request))
    back = reverse("complaints:rule-activate", args=[former.number]) if former else ""
    put_undo(request, f"{made.number}판을 적용했습니다: {made.title}. 지금부터 이 판으로 배부합니다.", back)
    return redirect("complaints:rules")


@require_POST
@core.staff_required()
def discard(request: HttpRequest, number: int) -> HttpResponse:
    discard_version(core.actor_of(request), number)
    put_undo(request, f"작성 중이던 {number}판을 버렸습니다.")
    return redirect("complaints:rules")


def edition_of(request: HttpRequest) -> int | None:
    """Return which edition of the draft the page showed; None for a version that is no draft. Raises Refusal."""
    told = request.POST.get("edition", "")
    edition = whole(told)
    if told and edition is None:
        raise Refusal("화면이 낡았습니다.", "화면을 다시 열어 주세요.", status=409)
    return edition
