"""What a model's folder says of itself, in the files that sentence-transformers keeps beside a model.

https://sbert.net/docs/sentence_transformer/usage/custom_models.html
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

MOST_TOKENS = 512


class UnreadableFolder(ValueError):  # noqa: N818  # what it is, as UnreadableFile
    """A model's folder cannot be used; carries the sentence for the person who chose it."""


class Pooling(StrEnum):
    """How the vectors of a text's tokens become the text's."""

    MEAN = "mean"
    FIRST = "cls"
    LAST = "lasttoken"
    HIGHEST = "max"


_OLD_NAMES = {
    "pooling_mode_mean_tokens": Pooling.MEAN,
    "pooling_mode_cls_token": Pooling.FIRST,
    "pooling_mode_lasttoken": Pooling.LAST,
    "pooling_mode_max_tokens": Pooling.HIGHEST,
}
_READ = frozenset({"Transformer", "Pooling", "Normalize"})
"""Kinds of modules that this house computes itself; lengths are always made 1, with or without Normalize."""


@dataclass(frozen=True)
class FolderFacts:
    question_prefix: str = ""
    passage_prefix: str = ""
    pooling: Pooling = Pooling.MEAN
    most_tokens: int = MOST_TOKENS


def onnx_file(folder: Path) -> Path | None:
    """Return the exported model, where there is one."""
    return next((file for name in ("model.onnx", "onnx/model.onnx") if (file := folder / name).is_file()), None)


def read_facts(folder: Path) -> FolderFacts:
    """Return what the folder says; without its files: mean pooling, 512 tokens, no prefixes.

    Raises:
        UnreadableFolder: a file is broken, or asks for what this house does not compute.
    """
    return FolderFacts(*read_prompts(folder), _pooling(folder), _most_tokens(folder))


def read_prompts(folder: Path) -> tuple[str, str]:
    """Return what the model wants before a question and before a passage; "" where the folder does not say."""
    prompts = _json(folder / "config_sentence_transformers.json").get("prompts")
    told = prompts if isinstance(prompts, dict) else {}
    return str(told.get("query") or ""), str(told.get("document") or told.get("passage") or "")


def _most_tokens(folder: Path) -> int:
    """Return the limit of the model, which sentence-transformers keeps with the tokenizer since its version 6."""
    old = _json(folder / "sentence_bert_config.json").get("max_seq_length")
    told = old or _json(folder / "tokenizer_config.json").get("model_max_length")
    return min(told, MOST_TOKENS) if isinstance(told, int) and told > 0 else MOST_TOKENS


def _pooling(folder: Path) -> Pooling:
    modules = _list(folder / "modules.json")
    kinds = [str(module.get("type", "")).rpartition(".")[2] for module in modules]
    if unknown := sorted(set(kinds) - _READ):
        raise UnreadableFolder(f"이 모델의 {', '.join(unknown)} 층은 ONNX로 계산하지 못해요: {folder}")
    for kind, module in zip(kinds, modules, strict=True):
        if kind == "Pooling":
            return _pooling_of(_json(folder / str(module.get("path", "")) / "config.json"), folder)
    return Pooling.MEAN


def _pooling_of(told: dict[str, Any], folder: Path) -> Pooling:
    if told.get("include_prompt") is False:
        raise UnreadableFolder(f"이 모델은 앞말을 빼고 벡터를 모아서 ONNX로 계산하지 못해요: {folder}")
    names = {name for name, value in told.items() if name.startswith("pooling_mode_") and value}
    chosen = {_OLD_NAMES.get(name, name) for name in names} or {str(told.get("pooling_mode", Pooling.MEAN))}
    if len(chosen) != 1 or not chosen <= set(Pooling):
        raise UnreadableFolder(f"이 모델이 벡터를 모으는 방식({', '.join(sorted(chosen))})을 몰라요: {folder}")
    return Pooling(chosen.pop())


def _json(file: Path) -> dict[str, Any]:
    read = _read(file, {})
    if not isinstance(read, dict):
        raise UnreadableFolder(f"모델의 파일을 읽을 수 없어요: {file}")
    return read


def _list(file: Path) -> list[dict[str, Any]]:
    read = _read(file, [])
    if not isinstance(read, list) or not all(isinstance(one, dict) for one in read):
        raise UnreadableFolder(f"모델의 파일을 읽을 수 없어요: {file}")
    return read


def _read(file: Path, missing: object) -> object:
    if not file.is_file():
        return missing
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as broken:
        raise UnreadableFolder(f"모델의 파일을 읽을 수 없어요: {file}") from broken
