"""What a message in the dialogue is: an order, a line to put right, an answer, or a question in between."""

from madang.chat.actions.draft import Draft
from madang.chat.actions.filing.asking import Kinds
from madang.chat.rules.filing.commands import Command, command_of, is_yes, step_to_fix
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.reading import Values, is_free, is_question, read
from madang.chat.rules.filing.steps import REVIEW, TEXT
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.route import find_route
from madang.knowledge import api as knowledge
from madang.knowledge.api import Verdict


def ordered(draft: Draft, filing: Filing) -> Command | None:
    """Return what the message orders; leaving out is told apart from an answer later: "모르겠어요" may be an option."""
    if draft.given and (do := draft.given.values.get("do")):
        return next((each for each in Command if each == do[0]), None)
    if draft.given:
        return None
    if filing.at == REVIEW and is_yes(draft.text):
        return Command.SEND
    command = command_of(draft.text)
    return None if command is Command.SKIP else command


def step_named(draft: Draft) -> str:
    """Return the step that is to be put right, by a press or by its name."""
    if draft.given:
        return next(iter(draft.given.values.get("fix", ())), "")
    return step_to_fix(draft.text)


def answered(draft: Draft, filing: Filing, kinds: Kinds) -> Values | None:
    """Return the fields that a form sent, or that the message stands for; None where it answers nothing."""
    if draft.given:
        return draft.given.values
    kind = kinds.get(filing.category)
    if is_free(filing.at, kind) and (command_of(draft.text) is Command.SKIP or _asks(draft, filing)):
        return None
    return read(filing.at, draft.typed, filing, kind, kinds)


def is_aside(draft: Draft) -> bool:
    """Tell whether what is no answer is a question in between."""
    if draft.outcome is not None or is_question(draft.text) or _was_offered(draft):
        return True
    return knowledge.search(draft.sought).verdict is Verdict.ANSWER


def asks_to_send(draft: Draft) -> bool:
    do = draft.given.values.get("do", ()) if draft.given else ()
    return Command.SEND in do or command_of(draft.text) is Command.SEND


def _asks(draft: Draft, filing: Filing) -> bool:
    """Tell whether words at a step that any words answer are a question of their own, or one that was offered."""
    route = find_route(draft.text) if filing.at == TEXT else None
    if route and route.outcome is Outcome.COMPLAINT:
        return False
    return is_question(draft.text) or _was_offered(draft)


def _was_offered(draft: Draft) -> bool:
    """Tell whether it is a choice that the answer before offered, tapped or typed, or an article's own title."""
    shown = draft.before.shown if draft.before else ()
    asks = {choice["ask"] for block in shown if block["kind"] == "choices" for choice in block["choices"]}
    return draft.text in asks or knowledge.article_called(draft.sought, draft.now) is not None
