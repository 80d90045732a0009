"""Prove a telephone by a code (휴대전화 인증), for those who want to be told by text."""

import secrets
from datetime import datetime

from django.utils.crypto import constant_time_compare, salted_hmac

from madang.complaints.adapters.texts import TextNotSentError, send_text
from madang.complaints.rules.phone_codes import DIGITS, LASTS, MOST_SENT, MOST_TRIES, SentCode, takes_texts
from madang.core import api as core
from madang.core.api import Refusal

MOST_SENT_FROM_ADDRESS = 10
SENT_OFTEN = "인증번호를 여러 번 보내서"


def send_code(phone: str, address: str, now: datetime) -> SentCode:
    """Send a code to a telephone (digits) and return what its proof is compared with. Raises Refusal, TooMany."""
    if not takes_texts(phone):
        raise Refusal("문자를 받을 수 있는 휴대전화 번호가 아니에요.", "010으로 시작하는 번호를 적어 주세요.")
    core.limit_tries("complaint-code-sent", phone, MOST_SENT, now, SENT_OFTEN)
    core.limit_tries("complaint-code-sent-from", address, MOST_SENT_FROM_ADDRESS, now, SENT_OFTEN)
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    name = core.profile().bot_name
    try:
        send_text(phone, f"[{name}] 인증번호 {code} 입니다. 10분 안에 적어 주세요. 다른 사람에게 알려 주지 마세요.")
    except TextNotSentError as unsent:
        raise Refusal(
            "지금은 문자를 보낼 수 없어요.", "문자 없이 보내고, 접수증 주소를 저장해 주세요.", status=503
        ) from unsent
    return SentCode(phone, _digest(phone, code), now + LASTS)


def check_code(sent: SentCode, phone: str, code: str, now: datetime) -> None:
    """Return where the code proves the telephone. Raises Refusal, TooMany."""
    core.limit_tries("complaint-code", sent.digest, MOST_TRIES, now, "인증번호를 여러 번 적어서")
    if now > sent.until:
        raise Refusal("인증번호의 10분이 지났어요.", "인증번호를 다시 받아 주세요.")
    if not constant_time_compare(sent.digest, _digest(phone, "".join(code.split()))):
        raise Refusal("인증번호가 달라요.", "문자로 받은 여섯 자리를 다시 적어 주세요.")


def _digest(phone: str, code: str) -> str:
    return salted_hmac("madang.complaints.phone-code", f"{phone} {code}", algorithm="sha256").hexdigest()
