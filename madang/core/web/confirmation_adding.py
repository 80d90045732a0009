"""Adding a means of confirming: a passkey needs scripts, a one-time code works without."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from madang.core import api
from madang.core.actions.add_one_time_code import WrongCode, add_one_time_code, begin_one_time_code, pending_key
from madang.core.actions.add_passkey import add_passkey, begin_passkey
from madang.core.actions.prove_oneself import WrongPassword
from madang.core.adapters.qr import qr_svg
from madang.core.adapters.site import passkey_site
from madang.core.web.confirmation_forms import CodeForm, PasskeyForm, PasswordForm, tell

NO_ANSWER = api.Refusal(
    "패스키를 만들지 못했습니다.", "스크립트가 켜진 브라우저에서 다시 하거나 일회용 번호를 등록해 주세요."
)


@never_cache
@require_http_methods(["GET", "POST"])
@api.staff_required()
def passkey(request: HttpRequest) -> HttpResponse:
    form = PasskeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _added_passkey(request, form):
        messages.success(request, f"패스키 ‘{form.cleaned_data['name']}’ 등록을 마쳤습니다.")
        return redirect("core:confirmation")
    shown = {"form": form, "password": PasswordForm()["password"], "works_here": passkey_site(request) is not None}
    return render(request, "core/confirmation_passkey.html", shown, status=400 if form.errors else 200)


@never_cache
@sensitive_post_parameters("password")
@require_POST
@api.staff_required()
def passkey_options(request: HttpRequest) -> HttpResponse:
    """Give the browser what it makes a passkey with; a refusal is told as JSON."""
    options = begin_passkey(request, request.POST.get("password", ""))
    return HttpResponse(options, content_type="application/json")


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@api.staff_required()
def code(request: HttpRequest) -> HttpResponse:
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _begun_code(request, form):
        return redirect("core:confirmation-code-key")
    return render(request, "core/confirmation_code.html", {"form": form}, status=400 if form.errors else 200)


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
@api.staff_required()
def code_key(request: HttpRequest) -> HttpResponse:
    key = pending_key(request)
    if key is None:
        return redirect("core:confirmation-code")
    form = CodeForm(request.POST or None, initial={"name": "인증 앱"})
    if request.method == "POST" and form.is_valid() and _added_code(request, form):
        messages.success(request, f"일회용 번호 ‘{form.cleaned_data['name']}’ 등록을 마쳤습니다.")
        return redirect("core:confirmation")
    shown = {"form": form, "key": key, "qr": qr_svg(key.address)}
    return render(request, "core/confirmation_code_key.html", shown, status=400 if form.errors else 200)


def _added_passkey(request: HttpRequest, form: forms.Form) -> bool:
    given = form.cleaned_data
    try:
        if not given["passkey"]:
            raise NO_ANSWER
        add_passkey(request, name=given["name"], answer=given["passkey"])
    except api.Refusal as refusal:
        tell(form, None, refusal)
        return False
    return True


def _begun_code(request: HttpRequest, form: forms.Form) -> bool:
    try:
        begin_one_time_code(request, form.cleaned_data["password"])
    except (WrongPassword, api.TooMany) as refusal:
        tell(form, "password", refusal)
        return False
    return True


def _added_code(request: HttpRequest, form: forms.Form) -> bool:
    given = form.cleaned_data
    try:
        add_one_time_code(request, name=given["name"], code=given["code"])
    except WrongCode as refusal:
        tell(form, "code", refusal)
        return False
    return True
