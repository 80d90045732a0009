"""Editing the rules of a draft: one added, copied, changed, removed and brought back, and their order."""

import json
from secrets import token_hex
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.complaints.actions.rule_versions import MisfitRule, order_rules, remove_rule, save_rule
from madang.complaints.models import RuleVersion
from madang.complaints.policy import must_keep_rules
from madang.complaints.queries.rule_names import names_for
from madang.complaints.queries.rule_pages import rule_of, version_numbered, version_page
from madang.complaints.queries.rule_versions import rows_of
from madang.complaints.rules.distribution.ordering import moved
from madang.complaints.rules.distribution.rows import DAYS_WORDS, RuleRow
from madang.complaints.rules.distribution.telling import Names, tell
from madang.complaints.web.desk_form import whole, words
from madang.complaints.web.rule_choices import category_groups, known_skills, options, targets, violation_groups
from madang.complaints.web.rule_form import RuleForm, initial_of
from madang.complaints.web.rules import edition_of, shown
from madang.complaints.web.undo import put_undo
from madang.core import api as core
from madang.core.api import Refusal

BAD = 400
COPY = " (복사)"


@require_http_methods(["GET", "POST"])
@core.staff_required()
def new(request: HttpRequest, number: int) -> HttpResponse:
    """Add a rule, empty or as a copy of another (`copy`), which it then follows."""
    version = _draft(request, number)
    copied = rule_of(version, core.words_asked(request, "copy")) if "copy" in request.GET else None
    initial = None
    if copied:
        initial = {**initial_of(copied, _position(version, copied.key) + 1), "name": copied.name[:100] + COPY}
    return _edited(request, version, initial, None, f"r-{token_hex(4)}")


@require_http_methods(["GET", "POST"])
@core.staff_required()
def edit(request: HttpRequest, number: int, key: str) -> HttpResponse:
    version = _draft(request, number)
    row = rule_of(version, key)
    return _edited(request, version, initial_of(row, _position(version, key)), row, key)


@require_POST
@core.staff_required()
def remove(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Take a rule out; the page then offers to put it back where it stood."""
    version = _draft(request, number)
    row, place = rule_of(version, key), _position(version, key)
    remove_rule(core.actor_of(request), number, edition_of(request) or version.edition, key)
    content = json.dumps(row.model_dump(mode="json"), ensure_ascii=False)
    back = reverse("complaints:rule-restore", args=[number])
    put_undo(request, f"{place}번 ‘{row.name}’ 규칙을 지웠습니다.", back, content=content, position=str(place))
    return redirect("complaints:rule-version", number)


@require_POST
@core.staff_required()
def restore(request: HttpRequest, number: int) -> HttpResponse:
    """Put a removed rule back; others may have changed the draft meanwhile, so no edition is asked."""
    version = _draft(request, number)
    place = request.POST.get("position", "")
    try:
        content = json.loads(request.POST.get("content", ""))
    except ValueError as broken:
        raise Refusal("되돌릴 규칙을 읽을 수 없습니다.", "목록을 다시 열어 주세요.") from broken
    position = whole(place)
    row = save_rule(core.actor_of(request), number, version.edition, content, position)
    put_undo(request, f"‘{row.name}’ 규칙을 되돌렸습니다.")
    return redirect("complaints:rule-version", number)


@require_POST
@core.staff_required()
def order(request: HttpRequest, number: int) -> HttpResponse:
    """Move one rule (`key`) to a position (`to`, from 1), and show the lines as they now stand."""
    version = _draft(request, number)
    key, to = words(request, "key"), whole(request.POST.get("to", ""))
    if to is None:
        raise Refusal("옮길 자리를 숫자로 적으세요.", "1번이 맨 먼저 적용되는 규칙입니다.")
    keys = [row.key for row in rows_of(version.pk)]
    order_rules(core.actor_of(request), number, edition_of(request) or version.edition, moved(keys, key, to))
    if not core.wants_fragment(request):
        return redirect(reverse("complaints:rule-version", args=[number]) + f"#rule-{key}")
    page = version_page(version_numbered(number), timezone.now())
    at = next((card for card in page.cards if card.row.key == key), None)
    context = {**shown(request, page), "moved": f"‘{at.row.name}’ 규칙을 {at.position}번으로 옮겼습니다." if at else ""}
    return render(request, "complaints/rules/lines.html", context)


@require_GET
@core.staff_required()
def unit_choices(request: HttpRequest) -> HttpResponse:
    """Return the teams and people of the department chosen so far, as a fragment."""
    asked = {name: core.words_asked(request, name) for name in ("department", "team", "officer")}
    found = _dependent(asked, names_for(()))
    return render(request, "complaints/rules/targets.html", {"targets": found})


def _edited(
    request: HttpRequest, version: RuleVersion, initial: dict[str, Any] | None, row: RuleRow | None, key: str
) -> HttpResponse:
    names = names_for(rows_of(version.pk))
    if request.method == "GET":
        return _form_page(request, version, RuleForm(names, row, initial=initial or {}), row, names)
    form, status = RuleForm(names, row, data=request.POST), BAD
    if "refresh" in request.POST:
        return _form_page(request, version, form, row, names)
    if form.is_valid():
        try:
            return _saved(request, version, form, key)
        except MisfitRule as misfit:
            _tell(form, misfit.faults)
        except Refusal as refusal:
            # What was typed stays; saving again is then a decision made with the other's change in sight.
            form.add_error(None, f"{refusal.sentence} {refusal.next_step} 적은 것은 이 화면에 그대로 있습니다.")
            status = refusal.status
    return _form_page(request, version, form, row, names, status)


def _saved(request: HttpRequest, version: RuleVersion, form: RuleForm, key: str) -> HttpResponse:
    edition, position = edition_of(request) or version.edition, form.cleaned_data["position"]
    row = save_rule(core.actor_of(request), version.number, edition, form.content(key), position)
    put_undo(request, f"‘{row.name}’ 규칙을 저장했습니다. 판을 적용할 때까지 배부는 달라지지 않습니다.")
    return redirect(reverse("complaints:rule-version", args=[version.number]) + f"#rule-{key}")


def _tell(form: RuleForm, faults: dict[str, str]) -> None:
    for name, sentence in faults.items():
        form.add_error(name if name in form.fields else None, sentence)


def _form_page(
    request: HttpRequest, version: RuleVersion, form: RuleForm, row: RuleRow | None, names: Names, status: int = 200
) -> HttpResponse:
    chosen = {name: str(form[name].value() or "") for name in ("department", "team", "officer")}
    context = {
        "version": version,
        "row": row,
        "told": tell(row, names) if row else None,
        "form": form,
        "faulty": status != 200,
        "categories": category_groups(form),
        "violations": violation_groups(form, names),
        "areas": options(form, "areas"),
        "channels": options(form, "channels"),
        "weekdays": options(form, "weekdays"),
        "days_choices": DAYS_WORDS,
        "targets": _dependent(chosen, names),
        "others": {key: name for key, name in names.rules.items() if row is None or key != row.key},
        "skills": known_skills(),
        "last": len(names.rules) + (row is None),
    }
    return render(request, "complaints/rules/form.html", context, status=status)


def _dependent(chosen: dict[str, str], names: Names) -> object:
    return targets(chosen["department"], chosen["team"], chosen["officer"], names)


def _draft(request: HttpRequest, number: int) -> RuleVersion:
    must_keep_rules(core.actor_of(request))
    return version_numbered(number)


def _position(version: RuleVersion, key: str) -> int:
    keys = [row.key for row in rows_of(version.pk)]
    return keys.index(key) + 1
