"""What is asked when the means of confirming are changed."""

from django import forms

from madang.core.rules.refusal import Refusal

LONGEST_NAME = 40


def tell(form: forms.Form, field: str | None, refusal: Refusal) -> None:
    """Say a refusal beside its field, or at the top of the form."""
    form.add_error(field, f"{refusal.sentence} {refusal.next_step or ''}".strip())


class PasswordForm(forms.Form):
    password = forms.CharField(
        label="비밀번호",
        help_text="본인이 맞는지 확인하려고 한 번 더 묻습니다.",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": "비밀번호를 적어 주세요."},
    )


class NameForm(forms.Form):
    name = forms.CharField(
        label="이름",
        help_text="어느 기기인지 알아볼 이름입니다. 예: 업무용 휴대전화",
        max_length=LONGEST_NAME,
        error_messages={
            "required": "목록에서 알아볼 이름을 적어 주세요.",
            "max_length": f"이름은 {LONGEST_NAME}자까지 적을 수 있습니다.",
        },
    )


class PasskeyForm(NameForm):
    """`passkey` is the browser's answer as JSON; a browser without scripts sends none."""

    passkey = forms.CharField(required=False, widget=forms.HiddenInput)


class CodeForm(NameForm):
    code = forms.CharField(
        label="인증 앱에 보이는 번호",
        help_text="숫자 여섯 자리입니다. 맞으면 등록이 끝납니다.",
        max_length=20,
        error_messages={"required": "인증 앱에 보이는 숫자 여섯 자리를 적어 주세요."},
    )


class RemovalForm(PasswordForm):
    """For a colleague's means; one's own need the password alone."""

    reason = forms.CharField(
        label="지우는 까닭",
        help_text="감사 기록에 남습니다. 예: 휴대전화를 잃어버려 본인이 부탁함",
        max_length=200,
        error_messages={"required": "누가 무엇 때문에 부탁했는지 적어 주세요."},
    )
    field_order = ("reason", "password")
