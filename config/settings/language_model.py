"""A language model that may write a summary above an article: off unless its address is set.

Only the passages and the question without personal data are sent there. docs/decisions/0006-language-model.md
"""

import re
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from environs import validate

from config.settings.environment import env

_ADDRESS = re.compile(r"https?://(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,4}|:[1-5]\d{4})?(?:/[\w./~-]*)?", re.ASCII)


def _address(written: str) -> str:
    if not _ADDRESS.fullmatch(written):
        raise ImproperlyConfigured(
            "MADANG_LLM_ADDRESS: http://나 https://로 시작하는 서버 주소여야 해요 (예: http://10.0.0.5:8000/v1)."
        )
    return written.rstrip("/")


def _key() -> str:
    written, file = env.str("MADANG_LLM_KEY", ""), env.str("MADANG_LLM_KEY_FILE", "")
    if written and file:
        raise ImproperlyConfigured("MADANG_LLM_KEY와 MADANG_LLM_KEY_FILE 가운데 하나만 넣어 주세요.")
    try:
        key = Path(file).read_text(encoding="ascii").strip() if file else written
    except (OSError, UnicodeDecodeError) as unreadable:
        raise ImproperlyConfigured(f"MADANG_LLM_KEY_FILE: 열쇠를 읽을 수 없어요 ({file}).") from unreadable
    if not re.fullmatch(r"[!-~]*", key):
        raise ImproperlyConfigured("MADANG_LLM_KEY: 열쇠에 쓸 수 없는 글자가 있어요.")
    return key


LANGUAGE_MODEL_ADDRESS = env.str("MADANG_LLM_ADDRESS", "")
LANGUAGE_MODEL_NAME = env.str("MADANG_LLM_MODEL", "")
LANGUAGE_MODEL_KEY = ""
LANGUAGE_MODEL_SECONDS = env.float("MADANG_LLM_SECONDS", 8.0, validate=validate.Range(0.5, 12.0))
"""Seconds for all of it; then the article alone is the answer. A page waits 15 s for anything."""

LANGUAGE_MODEL_AT_ONCE = env.int("MADANG_LLM_AT_ONCE", 4, validate=validate.Range(1, 1000))
"""Texts that one process lets write at once; whoever comes meanwhile gets the article alone."""

if LANGUAGE_MODEL_ADDRESS:
    LANGUAGE_MODEL_ADDRESS = _address(LANGUAGE_MODEL_ADDRESS)
    LANGUAGE_MODEL_KEY = _key()
    if not LANGUAGE_MODEL_NAME:
        raise ImproperlyConfigured("MADANG_LLM_MODEL: 언어 모델의 이름을 넣어 주세요 (MADANG_LLM_ADDRESS와 함께).")
    if find_spec("httpx") is None:
        raise ImproperlyConfigured("MADANG_LLM_ADDRESS: 언어 모델을 쓰려면 madang[llm]을 설치해 주세요.")
