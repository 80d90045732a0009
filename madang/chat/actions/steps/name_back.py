"""What the message names, beside what was found: said back where nothing is, and asked for under an emergency."""

from collections.abc import Iterable

from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import own_names
from madang.chat.rules.named_back import noun_named, object_particle
from madang.chat.rules.near import shares, telling_words
from madang.chat.rules.outcome import ANSWERS, NOT_FOUND_NAMED, NOT_FOUND_NAMED_AGAIN, Outcome
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, Verdict


def what_is_missing(draft: Draft) -> str:
    """Return the sentence that names what no article is about; "" where the message names nothing, or one may be."""
    words = knowledge.words_said(draft.sought)
    noun = noun_named(draft.sought, [word for word in words if word not in own_names()])
    titles = [one.title.replace(" ", "") for one in draft.readings]
    if not noun or any(word in title for word in (noun.replace(" ", ""), *noun.split()) for title in titles):
        return ""
    if knowledge.search(noun).verdict is Verdict.ANSWER:
        return ""
    is_again = draft.before is not None and draft.before.outcome is Outcome.NOT_FOUND
    sentence = NOT_FOUND_NAMED_AGAIN if is_again else NOT_FOUND_NAMED
    return sentence.format(noun=noun, object=object_particle(noun))


def is_asked_by_name(draft: Draft) -> bool:
    """Tell whether what is shown was surely asked for: an article that the message names, or several, or places."""
    if draft.outcome is Outcome.SEVERAL:
        return True
    if draft.outcome not in ANSWERS or draft.article is None or draft.search.verdict is not Verdict.ANSWER:
        return False
    return is_called(draft, draft.article)


def is_called(draft: Draft, article: ShownArticle, but: Iterable[str] = ()) -> bool:
    """Tell whether the title of an article, or another way of asking for it, holds what the message names.

    A word that stands in `but`, the signs of an agency, is left out.
    """
    signs = " ".join(but).replace(" ", "")
    telling = telling_words(knowledge.words_said(draft.sought), own_names())
    own = [word for word in telling if word not in signs]
    return any(shares(own, called.replace(" ", "")) for called in called_of(article))


def called_of(article: ShownArticle) -> tuple[str, ...]:
    """Return what an article is called: its title, and the other ways of asking for it."""
    return (article.title, *knowledge.ways_of_asking([article.id]).get(article.id, ()))
