"""Words that a deed asks of whoever does it."""

from madang.core.api import Refusal

LONGEST_REASON = 500


def reason_given(text: str, what: str, longest: int = LONGEST_REASON) -> str:
    """Return the words without their edges; `what` names them as an object ("까닭을").

    Raises Refusal where there are none, or too many.
    """
    words = text.strip()
    if not words:
        raise Refusal(f"{what} 적어야 합니다.", "무엇 때문인지 한두 문장으로 적어 주세요.")
    if len(words) > longest:
        raise Refusal(
            f"{what} {longest:,}자까지 적을 수 있습니다. 지금은 {len(words):,}자입니다.", "줄여서 적어 주세요."
        )
    return words
