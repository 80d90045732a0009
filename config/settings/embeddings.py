"""The dense channel of the search: off unless `MADANG_EMBEDDINGS` names a server's address or a model's folder.

The articles, and the questions without personal data, are sent to that address. docs/decisions/0007-dense-channel.md
"""

from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environs import validate

from config.settings.environment import env


def _address(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ImproperlyConfigured(
            "MADANG_EMBEDDINGS: http://나 https://로 시작하는 서버 주소(예: http://10.0.0.5:8080/v1)나 폴더여야 해요."
        )
    return written.rstrip("/")


def _folder(written: str) -> str:
    """Return the folder of a model that can be read with what is installed."""
    folder = Path(written).expanduser()
    if not folder.is_dir():
        raise ImproperlyConfigured(f"MADANG_EMBEDDINGS: 그런 폴더가 없어요 ({written}).")
    is_onnx = any((folder / name).is_file() for name in ("model.onnx", "onnx/model.onnx"))
    if is_onnx and not (folder / "tokenizer.json").is_file():
        raise ImproperlyConfigured(f"MADANG_EMBEDDINGS: 폴더에 tokenizer.json이 없어요 ({written}).")
    if not is_onnx and not (folder / "modules.json").is_file():
        raise ImproperlyConfigured(f"MADANG_EMBEDDINGS: 폴더에 model.onnx나 modules.json이 있어야 해요 ({written}).")
    _need(*(("onnxruntime", "tokenizers") if is_onnx else ("sentence_transformers",)))
    return str(folder.resolve())


def _need(*modules: str) -> None:
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        extra = "sentence-transformers" if "sentence_transformers" in missing else "madang[dense]"
        raise ImproperlyConfigured(f"MADANG_EMBEDDINGS: {extra}를 먼저 설치해 주세요 (없는 것: {', '.join(missing)}).")


def _key() -> str:
    written, file = env.str("MADANG_EMBEDDINGS_KEY", ""), env.str("MADANG_EMBEDDINGS_KEY_FILE", "")
    if written and file:
        raise ImproperlyConfigured("MADANG_EMBEDDINGS_KEY와 MADANG_EMBEDDINGS_KEY_FILE 가운데 하나만 넣어 주세요.")
    if not file:
        return written
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as unreadable:
        raise ImproperlyConfigured(f"MADANG_EMBEDDINGS_KEY_FILE: 파일을 읽을 수 없어요 ({file}).") from unreadable


EMBEDDINGS: str = env.str("MADANG_EMBEDDINGS", "").strip()
"""Address of an OpenAI-compatible server (what stands before `/embeddings`), or folder of a model; "" is off."""

EMBEDDINGS_MODEL: str = env.str("MADANG_EMBEDDINGS_MODEL", "").strip()
EMBEDDINGS_KEY: str = ""
EMBEDDINGS_SECONDS = env.float("MADANG_EMBEDDINGS_SECONDS", 0.3, validate=validate.Range(0.02, 3.0))
"""Seconds that a question waits for its vector; then words alone decide."""

EMBEDDINGS_SHARE = env.float("MADANG_EMBEDDINGS_SHARE", 0.4, validate=validate.Range(0.05, 0.95))
"""Share of the dense channel in a mixed score; the words have the rest."""

EMBEDDINGS_QUESTION_PREFIX: str | None = env.str("MADANG_EMBEDDINGS_QUESTION_PREFIX", None)
EMBEDDINGS_PASSAGE_PREFIX: str | None = env.str("MADANG_EMBEDDINGS_PASSAGE_PREFIX", None)
"""What some models want before a text ("query: ", "passage: "); unset, what the model's folder says, else nothing."""

if EMBEDDINGS:
    if "://" in EMBEDDINGS:
        EMBEDDINGS = _address(EMBEDDINGS)
        if not EMBEDDINGS_MODEL:
            raise ImproperlyConfigured("MADANG_EMBEDDINGS_MODEL: 모델의 이름을 넣어 주세요 (서버 주소와 함께).")
        _need("httpx")
    else:
        EMBEDDINGS = _folder(EMBEDDINGS)
        EMBEDDINGS_MODEL = EMBEDDINGS_MODEL or Path(EMBEDDINGS).name
    _need("pgvector")
    EMBEDDINGS_KEY = _key()
