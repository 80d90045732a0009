from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import side_asked
from madang.chat.rules.outcome import Outcome
from madang.knowledge import api as knowledge


def take_up_topic(draft: Draft) -> None:
    """When the message names only a side of the matter, answer from the article that was shown before."""
    if not draft.before or not draft.before.article_id:
        return
    side = side_asked(knowledge.shared_analyser().words(draft.text))
    article = knowledge.show_article(draft.before.article_id, draft.now) if side else None
    if article:
        draft.about, draft.article, draft.outcome = side, article, Outcome.FOLLOWED_UP
