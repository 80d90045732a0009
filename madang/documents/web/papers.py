"""The public page on which anybody who holds a document checks it: the paper by its code, the PDF by itself."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.check_paper import check_file, check_paper
from madang.documents.web.uploads import content_of

Shown = dict[str, object]


class PaperForm(forms.Form):
    number = forms.CharField(
        label="문서 번호",
        help_text="‘시행’이나 ‘생산등록번호’ 옆에 있어요. 예: 교통관리과-123",
        max_length=100,
        error_messages={"required": "문서 번호를 적어 주세요.", "max_length": "문서 번호가 너무 길어요."},
    )
    code = forms.CharField(
        label="검증 코드",
        help_text="쪽 아래 오른쪽에 있어요. 영문과 숫자 16자리예요. 예: 7QK2-MX4F-9RTA-3HWC",
        max_length=40,
        error_messages={"required": "검증 코드를 적어 주세요.", "max_length": "검증 코드는 16자리예요."},
    )


class FileForm(forms.Form):
    file = forms.FileField(
        label="PDF 파일",
        help_text="시청에서 받은 파일을 그대로 올려 주세요. 몇 초 걸리고, 확인만 하고 남기지 않아요.",
        error_messages={
            "required": "확인할 PDF를 골라 주세요.",
            "empty": "빈 파일이에요. 시청에서 받은 PDF를 골라 주세요.",
        },
    )


@never_cache
@require_http_methods(["GET", "POST"])
def papers(request: HttpRequest) -> HttpResponse:
    """Show the two forms, or what became of the one that was sent."""
    by_file = "by_file" in request.POST
    forms_shown: Shown = {
        "paper_form": PaperForm(request.POST if request.method == "POST" and not by_file else None),
        "file_form": FileForm(request.POST, request.FILES) if by_file else FileForm(),
    }
    status, told = _told(request, forms_shown["file_form" if by_file else "paper_form"], by_file)
    return render(request, "documents/papers.html", forms_shown | told, status=status)


def _told(request: HttpRequest, form: object, by_file: bool) -> tuple[int, Shown]:
    if not isinstance(form, forms.Form) or not form.is_bound:
        return 200, {}
    if not form.is_valid():
        return 400, {"sent": form}
    try:
        return 200, _checked(request, form.cleaned_data, by_file)
    except Refusal as refusal:
        return refusal.status, {"sent": form, "refusal": refusal, "by_file": by_file}


def _checked(request: HttpRequest, given: dict[str, Any], by_file: bool) -> Shown:
    address, now = core.address_of(request), timezone.now()
    if by_file:
        return {"verified": check_file(address, content_of(given["file"]), now), "by_file": True}
    return {"paper": check_paper(address, given["code"], given["number"], now)}
