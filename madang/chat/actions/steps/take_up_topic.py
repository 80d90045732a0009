from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import side_asked
from madang.chat.rules.outcome import Outcome
from madang.knowledge import api as knowledge


def take_up_topic(draft: Draft) -> None:
    """When the message names only a side of the matter, answer from the article shown before, if there is one."""
    draft.about = side_asked(knowledge.shared_analyser().words(draft.sought))
    if draft.about and draft.before and draft.before.article_id:
        draft.article = knowledge.show_article(draft.before.article_id, draft.now)
        draft.outcome = Outcome.FOLLOWED_UP if draft.article else None
