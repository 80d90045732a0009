"""A message that asks several things: each is answered by itself, and shown under its own heading."""

from madang.chat.actions.draft import Draft
from madang.chat.rules.follow_up import names_a_matter
from madang.chat.rules.outcome import ANSWERS, SENTENCES, Outcome
from madang.chat.rules.questions import MOST, asks, sentences
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownBlock

HEARD = frozenset({*ANSWERS, Outcome.PLACES, Outcome.CHOICES, Outcome.ELSEWHERE, Outcome.OWN_RECORD})
"""Ends that show a question was understood; a message is taken apart only where two of its parts end so."""


def questions_told_apart(draft: Draft) -> list[Draft]:
    """Return a draft for each question, or nothing where the message is one question with what leads to it."""
    if draft.outcome is not None:
        return []
    told = _with_their_matter(sentences(draft.sought))
    if len(told) < 2:
        return []
    return [Draft(each, draft.now, draft.before, draft.point, text=each, sought=each) for each in told[:MOST]]


def take_together(draft: Draft, parts: list[Draft]) -> bool:
    """Show the parts as one turn, if they were two questions indeed; tell whether they were."""
    heard = [part for part in parts if part.outcome in HEARD]
    articles = [part.article.id for part in heard if part.article]
    if len(heard) < 2 or len(set(articles)) < len(articles):
        return False
    draft.parts, draft.outcome = heard, Outcome.SEVERAL
    draft.article = next((part.article for part in heard if part.article), None)
    draft.heading = SENTENCES[Outcome.SEVERAL].format(count=len(heard))
    draft.blocks = [block for part in heard for block in _under_heading(part)]
    draft.sources = tuple(dict.fromkeys(source for part in heard for source in part.sources))
    return True


def _under_heading(part: Draft) -> list[ShownBlock]:
    return [{"kind": "heading", "text": part.heading or part.text}, *part.blocks]


def _with_their_matter(told: list[str]) -> list[str]:
    """Join each sentence that asks nothing, or names no matter of its own, to its neighbour."""
    questions: list[str] = []
    story = ""
    for sentence in told:
        if not asks(sentence):
            story = f"{story} {sentence}".strip()
        elif questions and not names_a_matter(knowledge.words_said(sentence)):
            questions[-1] = f"{questions[-1]} {sentence}"
        else:
            questions.append(f"{story} {sentence}".strip())
            story = ""
    return questions
