import re

from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import matters
from madang.chat.rules.named_back import quoted
from madang.knowledge import api as knowledge

READ_AS = "{words} 읽었어요."
_SIGNS = re.compile(r"[^\w]+")


def read_typing(draft: Draft) -> None:
    """Put slips of a finger right; where a matter was mistyped say what was read, in case it was meant otherwise."""
    if draft.outcome is not None or draft.language:
        return
    typed, draft.sought = draft.sought, knowledge.as_meant(draft.sought)
    known = set(_SIGNS.split(typed))
    changed = (word for word in _SIGNS.split(draft.sought) if word not in known)
    read = [word for word in changed if matters(knowledge.words_said(word))]
    if read:
        draft.notes.append(READ_AS.format(words=quoted(" ".join(read))))
