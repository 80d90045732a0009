"""Asking the next thing, as a turn of the talk."""

from collections.abc import Iterable, Mapping

from madang.chat.actions.draft import Draft
from madang.chat.rules.filing.commands import START
from madang.chat.rules.filing.editing import done
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind
from madang.chat.rules.filing.steps import CATEGORY, CODE, CONTACT, SIMILAR, next_step, question_of
from madang.chat.rules.outcome import Outcome
from madang.complaints import api as complaints
from madang.core.api import Refusal
from madang.knowledge.api import ShownBlock

Kinds = Mapping[str, Kind]

START_LABEL = "여기서 신고하기"


def ask_next(draft: Draft, filing: Filing, kinds: Kinds, *told: str) -> None:
    """Ask for the first thing that is still open; the review where nothing is."""
    step = next_step(filing, kinds.get(filing.category))
    if step == SIMILAR and not similar_to(filing):
        done(filing, SIMILAR)
        step = next_step(filing, kinds.get(filing.category))
    ask_step(draft, filing, kinds, step, *told)


def ask_step(draft: Draft, filing: Filing, kinds: Kinds, step: str, *told: str) -> None:
    """Ask one step, whatever else is open; `told` is said before."""
    if step == CATEGORY and filing.text:
        _guess(filing, kinds)
    if step == CODE and (sentence := _send_code(draft, filing)):
        step, told = CONTACT, (*told, sentence)
    filing.at, filing.asked = step, filing.asked + 1
    question = question_of(step, filing, kinds.get(filing.category), kinds)
    say(draft, *told, question)
    draft.blocks.append({"kind": "filing", "step": step, "asked": filing.asked})


def say(draft: Draft, *sentences: str) -> None:
    """End the turn as one of the dialogue; nothing is searched, and nothing said before it."""
    draft.outcome, draft.is_composed, draft.notes = Outcome.FILING, True, []
    draft.blocks = [{"kind": "text", "paragraphs": [each]} for each in sentences if each]


def say_and_offer(draft: Draft, *sentences: str) -> None:
    """Say that there is no dialogue, and offer to begin one."""
    say(draft, *sentences)
    draft.blocks.append(choices("", {START_LABEL: START}))


def choices(title: str, asks: Mapping[str, str]) -> ShownBlock:
    """Return what can be said by a tap: labels with what they say."""
    return {"kind": "choices", "title": title, "choices": [{"label": each, "ask": asks[each]} for each in asks]}


def similar_to(filing: Filing) -> Iterable[complaints.SimilarCard]:
    """Return open complaints near the chosen point that may be about the same."""
    if not (filing.category and filing.lat):
        return []
    return complaints.similar_nearby(filing.category, (float(filing.lat), float(filing.lng)))


def _send_code(draft: Draft, filing: Filing) -> str:
    """Send a code to the telephone, once; return why it cannot be sent."""
    if filing.code or draft.sender is None:
        return ""
    try:
        sent = complaints.send_code(complaints.digits_of(filing.phone), draft.sender.address, draft.now)
    except Refusal as refusal:
        return f"{refusal.sentence} {refusal.next_step or ''}".strip()
    filing.code = [sent.phone, sent.digest, sent.until.isoformat()]
    return ""


def _guess(filing: Filing, kinds: Kinds) -> None:
    """Note what the text is likely about; nothing where no classifier is in use."""
    [guess] = complaints.guesses([filing.text])
    filing.guessed = [key for key, _ in guess.likeliest if key in kinds]
    filing.is_guess_sure = guess.is_sure and filing.guessed[:1] == [guess.category]
