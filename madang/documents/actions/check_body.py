"""A body as somebody sends it: of the shape that is kept, and with pictures that can be drawn."""

from uuid import UUID

from pydantic import ValidationError

from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal
from madang.documents.actions.keep_picture import PICTURES
from madang.documents.rules.body import Body, Picture
from madang.documents.rules.filling import texts_of


def read_body(body: dict[str, object]) -> Body:
    """Return a body as it is kept. Raises Refusal for another shape, and for a null character in a text."""
    try:
        read = Body.model_validate(body)
    except ValidationError as misfit:
        told = misfit.errors()[0]
        raise Refusal(f"본문을 읽을 수 없습니다({told['msg']}).", "화면을 새로 고친 뒤 다시 저장해 주세요.") from misfit
    if any("\x00" in text for text in texts_of(read)):
        raise Refusal("본문에 저장할 수 없는 글자(널 문자)가 있습니다.", "붙여 넣은 부분을 다시 적어 주세요.")
    return read


def must_have_pictures(actor: Actor, body: Body, kept: Body) -> None:
    """Raise Refusal for a new picture that is none or is not the actor's; those of the body as kept may stay."""
    for file_id in _pictures(body) - _pictures(kept):
        if not _is_picture(file_id, actor):
            raise Refusal("본문에 넣은 그림을 찾을 수 없습니다.", "그림을 지우고 다시 넣어 주세요.")


def _pictures(body: Body) -> set[UUID]:
    return {block.file for block in body.blocks if isinstance(block, Picture)}


def _is_picture(file_id: UUID, actor: Actor) -> bool:
    try:
        return core.find_file(file_id, actor).media_type in PICTURES
    except NotFound:
        return False
