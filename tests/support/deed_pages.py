"""A page with one deed that must be confirmed, as the domains above the core make them; for the browser alone."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path

from madang.core import api

DEED = hashlib.sha256("2027년 예산안 본문과 붙임".encode()).hexdigest()

confirmed: list[api.Confirmation] = []
"""What the deeds of this test were confirmed by."""

PAGE = Template("""
{% extends "core/staff_base.html" %}
{% block main %}
  <h1>2027년 예산안</h1>
  <form class="card form" method="post">
    {% csrf_token %}
    {% include "core/confirm_fields.html" %}
    <button class="button button-next" name="deed" value="approve">승인</button>
    <button class="button" name="deed" value="keep" formnovalidate>임시 저장</button>
  </form>
{% endblock %}
""")


@api.staff_required()
def deed(request: HttpRequest) -> HttpResponse:
    refusal = None
    if request.method == "POST" and request.POST["deed"] == "keep":
        return HttpResponse("저장했어요")
    if request.method == "POST":
        try:
            confirmed.append(api.confirm(request, request.POST, DEED))
            return HttpResponse(f"승인했어요: {request.POST['deed']}")
        except api.NotConfirmed as not_confirmed:
            refusal = not_confirmed
    challenge = api.begin_confirmation(request, "‘2027년 예산안’ 결재", DEED)
    return HttpResponse(PAGE.render(RequestContext(request, {"challenge": challenge, "refusal": refusal})))


urlpatterns = [path("deed/", deed), path("", include("config.urls"))]
