"""A model of meaning for a small town: an ONNX folder in which words of one matter have nearly the same vector."""

import json
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save_model
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

MATTERS = (
    ("차", "자동차", "차를", "쀼릉"),
    ("여권", "여권을", "여권용"),
    ("이사", "이사하면", "이사했어요", "전입신고", "전입신고는", "주소"),
    ("단속", "단속은", "주정차", "불법주차", "주차"),
    ("공영주차장", "주차장", "주차비", "요금", "요금은"),
    ("연금", "기초연금", "기초연금은", "노인연금", "65세"),
)
DIMENSIONS = len(MATTERS) + 1
UNKNOWN = 0.1
"""Length of the vector of any other word: it says little beside a known one."""


def make_model(folder: Path, *, dimensions: int = DIMENSIONS, has_name: bool = False) -> Path:
    """Write `tokenizer.json` and `model.onnx`: a table of word vectors, looked up. `has_name`: of whole texts."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [word for matter in MATTERS for word in matter]
    vocabulary = {"[PAD]": 0, "[UNK]": 1} | {word: number for number, word in enumerate(words, start=2)}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    save_model(_graph(_word_vectors(dimensions), has_name), folder / "model.onnx")
    return folder


def say(folder: Path, name: str, told: object) -> None:
    """Write one of the files in which a folder describes itself."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told), encoding="utf-8")


def _word_vectors(dimensions: int) -> np.ndarray:
    rows = [np.zeros(dimensions), np.eye(dimensions)[-1] * UNKNOWN]
    for place, matter in enumerate(MATTERS):
        for number, _ in enumerate(matter):
            rows.append(np.eye(dimensions)[place] + number * 0.01)
    return np.array(rows, dtype=np.float32)


def _graph(table: np.ndarray, has_name: bool):  # type: ignore[no-untyped-def]  # a protobuf message
    looked_up = helper.make_node("Gather", ["table", "input_ids"], ["tokens"])
    whole = helper.make_node("ReduceMean", ["tokens"], ["sentence_embedding"], axes=[1], keepdims=0)
    given = [helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["texts", "words", table.shape[1]])]
    if has_name:
        given.append(helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["texts", table.shape[1]]))
    graph = helper.make_graph(
        [looked_up, whole] if has_name else [looked_up],
        "small_town",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "words"])],
        given,
        [numpy_helper.from_array(table, "table")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
