"""The trial of a version (시험 배부): what the last days would have been under it, before it is put in force."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.complaints.policy import is_at_desk, staff_person
from madang.complaints.queries.replaying import TRIAL_DAYS, Replayed, trial
from madang.complaints.queries.rule_names import names_for
from madang.complaints.queries.rule_pages import version_numbered, version_page
from madang.complaints.queries.rule_versions import rows_of
from madang.complaints.queries.trials import DAYS, run_trial, unit_words
from madang.complaints.rules.distribution.telling import Names
from madang.complaints.rules.distribution.versions import VersionState
from madang.complaints.rules.distribution.why import WHY_WORDS, Why
from madang.complaints.web.table_csv import as_csv
from madang.core import api as core

CSV_HEAD = (
    "접수번호",
    "배부 일시",
    "민원 종류",
    "읍면동",
    "그때 배부한 곳",
    "그때 규칙",
    "이 판이면",
    "이 판의 규칙",
    "달라짐",
)


@require_GET
@core.staff_required()
def show(request: HttpRequest, number: int) -> HttpResponse:
    """Show the page at once and let it fetch its result (`part`), or both together where scripts are off (`whole`)."""
    version, now, days = version_numbered(number), timezone.now(), _days(request)
    if "part" in request.GET:
        context = {"result": run_trial(version, now, days), "days": days}
        return render(request, "complaints/rules/trial_result.html", context)
    context = {
        "page": version_page(version, now),
        "keeps": is_at_desk(staff_person(core.actor_of(request))),
        "activatable": version.state != VersionState.ACTIVE,
        "version": version,
        "spans": DAYS,
        "days": days,
        "since": now - timedelta(days=days),
        "result": run_trial(version, now, days) if "whole" in request.GET else None,
    }
    return render(request, "complaints/rules/trial.html", context)


@require_GET
@core.staff_required()
def as_table(request: HttpRequest, number: int) -> HttpResponseBase:
    """Take every decision of the span away as CSV, changed or not."""
    version, days = version_numbered(number), _days(request)
    found = trial(version, timezone.now(), days)
    return as_csv(f"trial-{number}-{days}", CSV_HEAD, _cells(found, names_for(rows_of(version.pk))))


def _cells(found: Iterator[Replayed], names: Names) -> Iterator[Sequence[str]]:
    for each in found:
        yield (
            each.number,
            timezone.localtime(each.at).strftime("%Y-%m-%d %H:%M"),
            names.categories.get(each.category, each.category),
            names.areas.get(each.area, ""),
            unit_words(each.was, names),
            names.rules.get(each.was_rule) or WHY_WORDS[Why(each.was_why)],
            unit_words(each.now, names),
            names.rules.get(each.now_rule) or WHY_WORDS[Why(each.now_why)],
            "예" if each.is_changed else "",
        )


def _days(request: HttpRequest) -> int:
    asked = request.GET.get("days", "")
    return int(asked) if asked in {str(each) for each in DAYS} else TRIAL_DAYS
