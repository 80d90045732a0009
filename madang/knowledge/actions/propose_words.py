"""Propose everyday words to be learned, from questions that were not answered."""

from collections.abc import Sequence

from madang.core.api import Refusal
from madang.knowledge.adapters.analyser import Analyser, shared_analyser
from madang.knowledge.adapters.asked_files import AskedQuestion, read_asked
from madang.knowledge.adapters.index import Index
from madang.knowledge.adapters.question import read_question
from madang.knowledge.queries.embedded_texts import documents_in_force
from madang.knowledge.rules.everyday import office_words
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.proposals import EXAMPLES, Proposal, unknown_words

OFFICE_WORDS = 4


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
    that Kiwi's vectors hold to be nearest.
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
    return [
        Proposal(
            word, _office(word, questions, answered, index, numbers[word]), len(questions), (*questions[:EXAMPLES],)
        )
        for word, questions in unknown.items()
    ]


def _office(
    word: str, questions: Sequence[str], answered: dict[str, str], index: Index, number: int
) -> tuple[str, ...]:
    of_answers = [form for one in questions if one in answered for form in index.analyser.morphemes(answered[one])]
    nearest = index.meaning.nearest_title_words([number], index.lexical.morphemes.wholes)
    return tuple(dict.fromkeys(one for one in [*of_answers, *nearest] if len(one) > 1 and one != word))[:OFFICE_WORDS]
