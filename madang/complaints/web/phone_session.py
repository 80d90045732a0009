"""What the session of a browser knows of a telephone: a code on its way, or that it was proved."""

from datetime import datetime

from django.http import HttpRequest

from madang.complaints.actions.prove_phone import check_code, send_code
from madang.complaints.rules.phone_codes import SentCode
from madang.core import api as core
from madang.core.api import Refusal

_SENT, _PROVED = "complaint_code", "complaint_phone"


def begin_proof(request: HttpRequest, phone: str, now: datetime) -> None:
    """Send a code to a telephone. Raises Refusal."""
    sent = send_code(phone, core.address_of(request), now)
    request.session[_SENT] = [sent.phone, sent.digest, sent.until.isoformat()]
    request.session.pop(_PROVED, None)


def waits_for_code(request: HttpRequest, phone: str) -> bool:
    return bool(phone) and request.session.get(_SENT, [""])[0] == phone


def prove(request: HttpRequest, phone: str, code: str, now: datetime) -> datetime:
    """Return when the telephone was proved: before, or by this code. Raises Refusal."""
    if proved := proved_at(request, phone):
        return proved
    kept = request.session.get(_SENT)
    if not kept or kept[0] != phone:
        raise Refusal("문자를 받으려면 번호를 확인해야 해요.", "‘인증번호 받기’를 눌러 주세요.")
    if not code.strip():
        raise Refusal("인증번호를 적어 주세요.", "문자로 받은 여섯 자리예요.")
    check_code(SentCode(kept[0], kept[1], datetime.fromisoformat(kept[2])), phone, code, now)
    request.session.cycle_key()  # whoever knew this session before the proof does not share it
    request.session[_PROVED] = [phone, now.isoformat()]
    del request.session[_SENT]
    return now


def proved_at(request: HttpRequest, phone: str) -> datetime | None:
    """Return when this browser proved the telephone, None where it has not."""
    whose, at = request.session.get(_PROVED, ["", ""])
    return datetime.fromisoformat(at) if phone and whose == phone else None
