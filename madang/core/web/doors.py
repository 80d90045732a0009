"""The two doors: one for staff, one for citizens."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from madang.core.actions import sign_in as signing_in
from madang.core.actions import sign_out as signing_out
from madang.core.actions.sign_in import WrongSignIn
from madang.core.rules.people import AccountKind
from madang.core.rules.refusal import TooMany

FIRST_PAGES = {AccountKind.STAFF: "core:desk", AccountKind.CITIZEN: None}
"""Where a door leads when nobody asked for a page; None is the first page of the house."""


class SignInForm(forms.Form):
    login = forms.CharField(label="아이디", max_length=150, error_messages={"required": "아이디를 적어 주세요."})
    password = forms.CharField(
        label="비밀번호",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": "비밀번호를 적어 주세요."},
    )


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def staff_sign_in(request: HttpRequest) -> HttpResponse:
    return _door(request, AccountKind.STAFF)


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def citizen_sign_in(request: HttpRequest) -> HttpResponse:
    return _door(request, AccountKind.CITIZEN)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    signing_out.sign_out(request)
    return redirect("/")


def _door(request: HttpRequest, kind: AccountKind) -> HttpResponse:
    form = SignInForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            signing_in.sign_in(request, kind=kind, **form.cleaned_data)
            return redirect(_way_on(request, kind))
        except (WrongSignIn, TooMany) as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.next_step}")
            status = refusal.status
    shown = {"form": form, "door": kind.value, "next": request.POST.get("next") or request.GET.get("next", "")}
    return render(request, "core/sign_in.html", shown, status=status)


def _way_on(request: HttpRequest, kind: AccountKind) -> str:
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    first_page = FIRST_PAGES[kind]
    return reverse(first_page) if first_page else "/"
