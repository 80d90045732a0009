"""The page on which a member of staff changes the own password."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from madang.core import api
from madang.core.actions.change_password import PasswordRefused, change_password
from madang.core.actions.prove_oneself import WrongPassword
from madang.core.web.confirmation_forms import tell

LONGEST = 200


def _password(label: str, missing: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": missing, "max_length": f"비밀번호는 {LONGEST}자까지 쓸 수 있습니다."},
    )


class PasswordChange(forms.Form):
    password = _password("지금 비밀번호", "지금 쓰는 비밀번호를 적어 주세요.")
    new = _password(
        "새 비밀번호",
        "새 비밀번호를 적어 주세요.",
        "8자 이상이어야 하고, 12345678처럼 많은 사람이 쓰는 것은 쓸 수 없습니다. 띄어 쓴 낱말 몇 개가 외우기 쉽습니다.",
    )
    again = _password("새 비밀번호 한 번 더", "새 비밀번호를 한 번 더 적어 주세요.")

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if "new" in given and "again" in given and given["new"] != given["again"]:
            self.add_error("again", "새 비밀번호와 다릅니다. 두 곳에 똑같이 적어 주세요.")
        return given


@never_cache
@sensitive_post_parameters("password", "new", "again")
@require_http_methods(["GET", "POST"])
@api.staff_required()
def password(request: HttpRequest) -> HttpResponse:
    form = PasswordChange(request.POST or None)
    if request.method == "POST" and form.is_valid() and _changed(request, form):
        messages.success(request, "비밀번호를 바꾸었습니다. 다른 기기와 브라우저에서는 모두 로그아웃되었습니다.")
        return redirect("core:password")
    return render(request, "core/password.html", {"form": form}, status=400 if form.errors else 200)


def _changed(request: HttpRequest, form: PasswordChange) -> bool:
    given = form.cleaned_data
    try:
        change_password(request, password=given["password"], new=given["new"])
    except (WrongPassword, api.TooMany) as refusal:
        tell(form, "password", refusal)
    except PasswordRefused as refusal:
        tell(form, "new", refusal)
    return not form.errors
