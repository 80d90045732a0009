from madang.chat.actions.draft import Draft
from madang.knowledge import api as knowledge

READ_AS = "‘{words}’라고 읽었어요."


def read_typing(draft: Draft) -> None:
    """Put slips of a finger right; where another matter is sought for it say so, in case it was meant otherwise."""
    if draft.outcome is not None or draft.language:
        return
    typed, draft.sought = draft.sought, knowledge.as_meant(draft.sought)
    known = set(knowledge.words_said(typed))
    read = [word for word in knowledge.words_said(draft.sought) if word not in known]
    if read:
        draft.notes.append(READ_AS.format(words=" ".join(dict.fromkeys(read))))
