"""Nothing that a language model wrote is shown unless it stands in the passages that it cites."""

from collections.abc import Sequence

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.write import passages_read
from madang.chat.rules.evidence import Evidence
from madang.chat.rules.passages import Passage
from madang.chat.rules.verify import fault_of
from madang.chat.rules.writing import Writing
from madang.chat.rules.written_block import written_block
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, ShownBlock, ShownSource


def verify(draft: Draft) -> None:
    """Put the summary above the article if every sentence of it stands; else keep why it does not."""
    if not draft.written:
        return
    passages = passages_read(draft.read)
    evidence = evidence_of(passages)
    fault = next((fault for sentence in draft.written if (fault := fault_of(sentence, evidence))), None)
    draft.writing = fault or Writing.SHOWN
    if fault is None:
        draft.machine_written = True
        draft.blocks = [written_block(draft.written, passages), *draft.blocks]
        draft.sources = sources_cited(draft.blocks[0], draft.read)


def evidence_of(passages: Sequence[Passage]) -> Evidence:
    return Evidence(passages, knowledge.shared_analyser().rarities)


def sources_cited(block: ShownBlock, articles: Sequence[ShownArticle]) -> tuple[ShownSource, ...]:
    """Return the sources of the shown article and of every other one that the summary cites, each once."""
    cited = {1, *(passage["number"] for passage in block["passages"])}
    read = (article for number, article in enumerate(articles, start=1) if number in cited)
    return tuple(dict.fromkeys(source for article in read for source in article.sources))
