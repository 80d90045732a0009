"""Addresses of the distribution rules, their drafts and trials; of the officers."""

from django.urls import URLPattern, path

from madang.complaints.web import officers, rule_editing, rule_trials, rules

_VERSION = "staff/complaints/rules/<int:number>/"

urlpatterns: list[URLPattern] = [
    path("staff/complaints/rules/", rules.rules, name="rules"),
    path("staff/complaints/rules/begin/", rules.begin, name="rules-begin"),
    path("staff/complaints/rules/units/", rule_editing.unit_choices, name="rule-units"),
    path(_VERSION, rules.version, name="rule-version"),
    path(f"{_VERSION}activate/", rules.activate, name="rule-activate"),
    path(f"{_VERSION}discard/", rules.discard, name="rule-discard"),
    path(f"{_VERSION}trial/", rule_trials.show, name="rule-trial"),
    path(f"{_VERSION}trial/csv/", rule_trials.as_table, name="rule-trial-csv"),
    path(f"{_VERSION}new/", rule_editing.new, name="rule-new"),
    path(f"{_VERSION}order/", rule_editing.order, name="rule-order"),
    path(f"{_VERSION}restore/", rule_editing.restore, name="rule-restore"),
    path(f"{_VERSION}rules/<slug:key>/", rule_editing.edit, name="rule"),
    path(f"{_VERSION}rules/<slug:key>/remove/", rule_editing.remove, name="rule-remove"),
    path("staff/complaints/officers/", officers.officers, name="officers"),
    path("staff/complaints/officers/add/", officers.add, name="officer-add"),
    path("staff/complaints/officers/<slug:person_id>/", officers.officer, name="officer"),
    path("staff/complaints/officers/<slug:person_id>/active/", officers.active, name="officer-active"),
]
