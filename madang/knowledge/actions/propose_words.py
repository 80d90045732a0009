"""Propose everyday words to be learned, from questions that were not answered."""

from collections.abc import Mapping, Sequence

import numpy as np

from madang.core.api import Refusal
from madang.knowledge.adapters.analyser import Analyser, shared_analyser
from madang.knowledge.adapters.asked_files import AskedQuestion, read_asked
from madang.knowledge.adapters.encoder import shared_encoder
from madang.knowledge.adapters.index import Index
from madang.knowledge.adapters.question import read_question
from madang.knowledge.queries.embedded_texts import documents_in_force
from madang.knowledge.rules.everyday import office_words
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.proposals import EXAMPLES, Proposal, unknown_words

OFFICE_WORDS = 4
LIKE = 0.3
"""Cosine from which two words may be said to mean alike."""


def propose_from(text: str, least: int) -> list[Proposal]:
    """Read the questions of an exported file, and propose words over the articles in force.

    Raises:
        Refusal: a line cannot be read.
    """
    try:
        asked = read_asked(text)
    except ValueError as broken:
        raise Refusal("질문을 읽을 수 없어요.", next_step="한 줄에 질문 하나, 또는 JSONL이나 CSV로 주세요.") from broken
    return propose_words(asked, documents_in_force(), shared_analyser(), least)


def propose_words(
    asked: Sequence[AskedQuestion], documents: Sequence[Document], analyser: Analyser, least: int = 2
) -> list[Proposal]:
    """Return a proposal for each word said in `least` questions or more that neither articles nor lists know.

    Office words come from the titles of articles that answered such a question in the end, then from the titles' words
    that the encoder holds to be nearest.
    """
    index = Index.build(documents, analyser)
    read = {one.question: read_question(one.question, analyser) for one in asked}
    words = {
        question: [word for word in some.typed if not office_words(word, [word], [word])]
        for question, some in read.items()
    }
    unknown = unknown_words(words, index.vocabulary, least)
    numbers = {word: number for some in read.values() for word, number in some.numbers.items()}
    titles = {document.id: document.title for document in documents}
    answered = {one.question: titles[one.article] for one in asked if one.article in titles}
    titled = {form: number for title in titles.values() for form, number in analyser.numbers(title).items()}
    nearest = _nearest({word: numbers[word] for word in unknown}, titled)
    proposals = []
    for word, questions in unknown.items():
        of_answers = [form for one in questions if one in answered for form in analyser.morphemes(answered[one])]
        office = dict.fromkeys(one for one in [*of_answers, *nearest[word]] if len(one) > 1 and one != word)
        proposals.append(Proposal(word, (*office,)[:OFFICE_WORDS], len(questions), (*questions[:EXAMPLES],)))
    return proposals


def _nearest(unknown: Mapping[str, int], titled: Mapping[str, int]) -> dict[str, list[str]]:
    """Return for each word the words of titles that the encoder holds to be alike, nearest first."""
    encoder, forms = shared_encoder(), list(titled)
    asked, known = (encoder.of([{form: number} for form, number in some.items()]) for some in (unknown, titled))
    ranked = [[(float(like[at]), forms[at]) for at in np.argsort(-like)[:OFFICE_WORDS]] for like in asked @ known.T]
    return {word: [form for like, form in some if like >= LIKE] for word, some in zip(unknown, ranked, strict=True)}
