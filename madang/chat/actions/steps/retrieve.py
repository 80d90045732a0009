from madang.chat.actions.draft import Draft
from madang.knowledge import api as knowledge


def retrieve(draft: Draft) -> None:
    """Find the articles that may answer."""
    draft.search = knowledge.search(draft.sought)
