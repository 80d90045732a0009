"""Taking an answer into the complaint in the making, or leaving it out."""

from madang.chat.rules.filing.editing import done, forget
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind
from madang.chat.rules.filing.reading import Values
from madang.chat.rules.filing.steps import may_skip
from madang.chat.rules.filing.takers import NEEDED, TAKERS, Kinds, own_taker


def take(filing: Filing, step: str, values: Values, kinds: Kinds) -> str:
    """Write an answer into the filing and mark its step as done; return what speaks against it, or ""."""
    kind = kinds.get(filing.category)
    sentence = TAKERS.get(step, own_taker(step))(filing, values, kinds)
    if not sentence:
        done(filing, step)
    elif _is_empty(values) and may_skip(step, kind):
        return skip(filing, step, kind)
    return sentence


def skip(filing: Filing, step: str, kind: Kind | None) -> str:
    """Leave a step without an answer; return why it cannot be left."""
    if not may_skip(step, kind):
        return NEEDED
    forget(filing, step)
    done(filing, step)
    return ""


def _is_empty(values: Values) -> bool:
    return not any(each.strip() for held in values.values() for each in held)
