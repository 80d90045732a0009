"""Decide like matters together (일괄 결재): each stands or falls by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.approval.actions.sign import sign
from madang.core.api import Actor, Refusal

MOST = 50


@dataclass(frozen=True)
class Signed:
    """What became of one of them: `sentence` is "" where it was signed."""

    step_id: int
    sentence: str = ""


def sign_many(actor: Actor, chosen: Sequence[tuple[int, str]]) -> list[Signed]:
    """Sign steps, each given with the digest that was read; what cannot be signed is told and the others go on.

    Raises Refusal for more than 50 at once.
    """
    if len(chosen) > MOST:
        raise Refusal(f"한 번에 {MOST}건까지 결재할 수 있습니다.", "나누어 결재해 주세요.")
    return [_one(actor, step_id, digest) for step_id, digest in chosen]


def _one(actor: Actor, step_id: int, digest: str) -> Signed:
    try:
        sign(actor, step_id, digest=digest)
    except Refusal as refused:
        return Signed(step_id, refused.sentence)
    return Signed(step_id)
