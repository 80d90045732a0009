"""The way to report something here, offered under an answer; and the way back into a dialogue that was left for it."""

from django.urls import reverse

from madang.chat.actions.draft import Draft
from madang.chat.actions.filing.asking import START_LABEL, choices
from madang.chat.actions.steps.take_up_report import is_on_reporting
from madang.chat.adapters.complaint_kinds import takes_complaints
from madang.chat.rules.filing.commands import GO_ON, START, STOP
from madang.chat.rules.outcome import ANSWERS, Outcome
from madang.knowledge.api import ShownBlock


def offer_filing(draft: Draft) -> None:
    """Add the offer to what is shown: under an answer, or under the sentence of a complaint, above the telephones.

    An answer stays what it is, and nobody is led into a dialogue.
    """
    if draft.sender and draft.filing and draft.filing.is_open:
        if draft.outcome is not Outcome.FILING:
            draft.blocks = [*draft.blocks, choices("쓰던 신고", {"신고 이어서 하기": GO_ON, "그만하기": STOP})]
    elif _is_about_reporting(draft) and takes_complaints():
        at = _below_the_sentence(draft.blocks) if draft.outcome is Outcome.COMPLAINT else len(draft.blocks)
        draft.blocks = [*draft.blocks[:at], _offer(draft), *draft.blocks[at:]]


def _is_about_reporting(draft: Draft) -> bool:
    if _offer(draft) in draft.blocks:  # what was shown before is said again
        return False
    if draft.outcome is Outcome.COMPLAINT:
        return True
    return draft.outcome in ANSWERS and draft.article is not None and is_on_reporting(draft.article)


def _below_the_sentence(blocks: list[ShownBlock]) -> int:
    return next((place for place, block in enumerate(blocks) if block["kind"] != "text"), len(blocks))


def _offer(draft: Draft) -> ShownBlock:
    """Return the choice that begins the dialogue; for a channel without photographs the address of the form."""
    if draft.sender:
        return choices("바로 알리기", {START_LABEL: START})
    return {"kind": "link", "label": "불편 신고 양식 열기", "address": reverse("complaints:new"), "host": ""}
