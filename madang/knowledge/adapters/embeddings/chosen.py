"""The embedder that the settings name, made once in a process. Only what it needs is imported."""

import threading
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.conf import settings

from madang.knowledge.adapters.embeddings.folder import FolderFacts, onnx_file, read_facts, read_prompts
from madang.knowledge.adapters.embeddings.patience import Patience
from madang.knowledge.adapters.embeddings.port import Embedder, Sided, Vector

_making = threading.Lock()


@dataclass(frozen=True)
class Choice:
    """What the settings say; a prefix of None leaves it to the model's folder."""

    place: str
    model: str
    key: str = field(repr=False)
    question_prefix: str | None
    passage_prefix: str | None


def choice() -> Choice:
    return Choice(
        settings.EMBEDDINGS,
        settings.EMBEDDINGS_MODEL,
        settings.EMBEDDINGS_KEY,
        settings.EMBEDDINGS_QUESTION_PREFIX,
        settings.EMBEDDINGS_PASSAGE_PREFIX,
    )


def embedder() -> Sided:
    """Return the embedder of the settings; whoever comes while a model is being loaded waits for it.

    Raises:
        UnreadableFolder: the model cannot be used.
    """
    with _making:
        return _made(choice())


def patience() -> Patience:
    """Return who asks that embedder for a citizen."""
    return _patience(choice())


@cache
def _patience(chosen: Choice) -> Patience:
    def ask(text: str, seconds: float) -> Vector:
        return embedder().question(text, seconds)

    return Patience(ask)


@cache
def _made(chosen: Choice) -> Sided:
    if "://" in chosen.place:
        made, facts = _server(chosen), FolderFacts()
    else:
        made, facts = _local(Path(chosen.place))
    question, passage = chosen.question_prefix, chosen.passage_prefix
    return Sided(
        chosen.model,
        made,
        facts.question_prefix if question is None else question,
        facts.passage_prefix if passage is None else passage,
    )


def _server(chosen: Choice) -> Embedder:
    from madang.knowledge.adapters.embeddings.server import EmbeddingServer  # httpx is an extra

    return EmbeddingServer(chosen.place, chosen.model, chosen.key)


def _local(folder: Path) -> tuple[Embedder, FolderFacts]:
    if onnx_file(folder):
        from madang.knowledge.adapters.embeddings.onnx_folder import OnnxFolder  # onnxruntime is an extra

        facts = read_facts(folder)
        return OnnxFolder(folder, facts), facts
    from madang.knowledge.adapters.embeddings.library import LibraryFolder  # a city's own choice, large

    return LibraryFolder(folder), FolderFacts(*read_prompts(folder))
