"""A folder of sentence-transformers without an ONNX export, read by the library itself, where a city installed it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sentence_transformers import SentenceTransformer

from madang.knowledge.adapters.embeddings.folder import UnreadableFolder
from madang.knowledge.adapters.embeddings.port import Vectors, checked
from madang.knowledge.rules.embedding import Fault, NotEmbedded

BATCH = 16


class LibraryFolder:
    """Computes the vectors of texts; never loads code of the folder, nor anything from outside.

    Raises:
        UnreadableFolder: the library cannot read the folder.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._model: Any = SentenceTransformer(str(folder), local_files_only=True, trust_remote_code=False)
        except (OSError, ValueError, KeyError, ImportError, RuntimeError) as broken:
            raise UnreadableFolder(f"모델의 폴더를 읽을 수 없어요: {folder}") from broken

    def embed(self, texts: Sequence[str], seconds: float) -> Vectors:
        """Compute all at once: the caller's patience bounds a question, and `seconds` is not looked at."""
        try:
            told = self._model.encode(list(texts), batch_size=BATCH, prompt="", show_progress_bar=False)
        except RuntimeError:
            raise NotEmbedded(Fault.BROKEN) from None
        return checked(told, len(texts))
