"""Keys of the open API (Open311): who may file, made and taken back by a manager. The key itself is shown once."""

import hashlib
import secrets
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.models import ApiKey
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, NotFound, Refusal, Role

LONGEST_NAME = 80
MOST_AN_HOUR = 100_000


@transaction.atomic
def make_key(actor: Actor, name: str, per_hour: int) -> tuple[ApiKey, str]:
    """Make a key; returns it with the secret, of which only the digest is kept."""
    must_manage_keys(actor)
    plain = name.strip()
    if not plain or len(plain) > LONGEST_NAME:
        raise Refusal(f"누가 쓸 키인지 {LONGEST_NAME}자까지 적어 주세요.", "예: 시민 앱, 동네 소식")
    if not 1 <= per_hour <= MOST_AN_HOUR:
        raise Refusal(f"한 시간의 접수 건수는 1에서 {MOST_AN_HOUR:,} 사이로 정해 주세요.", "보통 1,000이면 충분합니다.")
    secret = secrets.token_urlsafe(32)
    key = ApiKey.objects.create(
        name=plain, digest=_digest(secret), created_by=actor.name, created_at=timezone.now(), per_hour=per_hour
    )
    after = {"name": plain, "per_hour": per_hour}
    core.record(verb="make_api_key", subject=("api_key", str(key.pk)), actor=actor, after=after)
    return key, secret


@transaction.atomic
def revoke_key(actor: Actor, key_id: int) -> ApiKey:
    """Take a key back for good; what was filed with it stays."""
    must_manage_keys(actor)
    key = ApiKey.objects.select_for_update().filter(pk=key_id).first()
    if key is None:
        raise NotFound("키를 찾을 수 없습니다.", "목록을 다시 열어 주세요.")
    if key.revoked_at:
        raise Refusal("이미 거둔 키입니다.", "목록을 다시 열어 상태를 확인해 주세요.")
    key.revoked_at = timezone.now()
    key.save(update_fields=["revoked_at"])
    core.record(verb="revoke_api_key", subject=("api_key", str(key.pk)), actor=actor, before={"name": key.name})
    return key


def use_key(secret: str, now: datetime) -> ApiKey:
    """Return the key that holds, and count its use. Raises NotAllowed for none, TooMany beyond `per_hour`.

    An hour's worth is given out by quarters, so that one caller's rush leaves the desk some air.
    """
    key = ApiKey.objects.filter(digest=_digest(secret), revoked_at=None).first() if secret else None
    if key is None:
        raise NotAllowed("api_key가 없거나 쓸 수 없는 키예요.", "시청에서 받은 키를 api_key로 보내 주세요.")
    core.limit_tries("open311", str(key.pk), max(1, key.per_hour // 4), now, "한 키로 여러 건을 접수해서")
    return key


def must_manage_keys(actor: Actor) -> None:
    if actor.role is not Role.MANAGER:
        raise NotAllowed("키는 관리자만 만들고 거둘 수 있습니다.", "필요하면 관리자에게 말해 주세요.")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
