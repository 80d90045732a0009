"""Keep a picture that stands in a body."""

from madang.core import api as core
from madang.core.api import Actor, FileRef, Refusal

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"})


def keep_picture(actor: Actor, name: str, content: bytes) -> FileRef:
    """Store a picture privately. Raises Refusal for what is none."""
    stored = core.store_file(name=name, content=content, public=False, actor=actor)
    if stored.media_type not in PICTURES:
        raise Refusal("그림 파일이 아닙니다.", "PNG, JPEG, WebP, GIF, SVG 그림을 골라 주세요.")
    return stored
