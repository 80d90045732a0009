"""The sender and what stands at the name, beside what `rules.senders` proposes (규정 제13조, 제14조).

All of it is advice: the drafter may have a reason.
"""

from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.kinds import SealKind
from madang.documents.rules.senders import BY_SEAL, Reach

ARTICLES = "규정 제13조, 제14조"
_SIGNED = {SealKind.SIGNATURE, SealKind.SIGNATURE_OMITTED}


def check_sender(draft: DraftText) -> Iterator[Finding]:
    """Find a sender or a mark that belongs to another reach than the draft's."""
    if draft.reach is Reach.INTERNAL:
        return
    if draft.seal == SealKind.NONE:
        sentence = "관인도 서명도 없이 나갑니다. 관보나 신문에 싣는 문서가 아니면 관인·서명을 ‘제안대로’로 바꿔 주세요."
        yield Finding("seal-none", Place("seal"), sentence, ARTICLES, False)
    yield from _between_units(draft) if draft.reach is Reach.UNITS else _to_outside(draft)


def _between_units(draft: DraftText) -> Iterator[Finding]:
    heads = draft.heads
    if draft.seal in BY_SEAL:
        sentence = (
            "우리 시 부서로만 보내는 문서는 부서장 이름으로 보내고 관인을 찍지 않습니다. "
            "관인·서명을 ‘서명’이나 ‘서명생략’으로 바꿔 주세요."
        )
        yield Finding("seal-between-units", Place("seal"), sentence, ARTICLES, False)
    elif draft.sender and draft.sender == heads.agency != heads.unit:
        sentence = f"우리 시 부서로만 보내는 문서는 부서장 이름으로 보냅니다. 비워 두면 ‘{heads.unit}’입니다."
        yield Finding("sender-between-units", Place("sender"), sentence, ARTICLES, False)


def _to_outside(draft: DraftText) -> Iterator[Finding]:
    heads = draft.heads
    if draft.sender and draft.sender == heads.unit != heads.agency:
        sentence = f"우리 시 밖으로 가는 문서는 기관장 이름으로 보냅니다. 비워 두면 ‘{heads.agency}’입니다."
        yield Finding("sender-outside", Place("sender"), sentence, ARTICLES, False)
    elif draft.seal in _SIGNED:
        sentence = "우리 시 밖으로 가는 문서에는 관인을 찍습니다. 서명은 발신명의인 기관장이 직접 서명할 때만 고릅니다."
        yield Finding("signature-outside", Place("seal"), sentence, ARTICLES, False)
