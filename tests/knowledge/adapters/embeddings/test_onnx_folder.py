"""A model in a folder: near words are near, and a folder that cannot be used says why."""

from pathlib import Path

import numpy as np
import pytest

from madang.knowledge.adapters.embeddings.folder import FolderFacts, Pooling, UnreadableFolder, read_facts
from madang.knowledge.adapters.embeddings.onnx_folder import BATCH, OnnxFolder, pooled
from tests.support.embedding_model import make_model, say

ST = "sentence_transformers.models"


def test_words_of_one_matter_lie_near_and_others_far(tmp_path: Path) -> None:
    model = OnnxFolder(make_model(tmp_path), FolderFacts())
    car, automobile, passport = model.embed(["차", "자동차", "여권 만료"], 1.0)
    assert car @ automobile > 0.99
    assert car @ passport < 0.2
    assert np.linalg.norm(passport) == pytest.approx(1.0)


def test_neighbours_in_a_batch_change_nothing(tmp_path: Path) -> None:
    model = OnnxFolder(make_model(tmp_path), FolderFacts())
    texts = ["여권 " * (1 + at % 5) + "차" for at in range(BATCH + 3)]
    together = model.embed(texts, 5.0)
    alone = np.concatenate([model.embed([text], 1.0) for text in texts])
    assert together == pytest.approx(alone, abs=1e-6)


def test_a_model_that_gives_whole_texts_is_taken_at_its_word(tmp_path: Path) -> None:
    model = OnnxFolder(make_model(tmp_path, has_name=True), FolderFacts())
    assert model.embed(["차"], 1.0).shape == (1, 7)


@pytest.mark.parametrize(
    ("pooling", "expected"),
    [
        (Pooling.MEAN, [2.0, 3.0]),
        (Pooling.FIRST, [1.0, 5.0]),
        (Pooling.LAST, [3.0, 1.0]),
        (Pooling.HIGHEST, [3.0, 5.0]),
    ],
)
@pytest.mark.parametrize("mask", [[1, 1, 0], [0, 1, 1]])
def test_tokens_are_pooled_without_the_filling(pooling: Pooling, expected: list[float], mask: list[int]) -> None:
    words = [[1.0, 5.0], [3.0, 1.0]]
    filling = [9.0, 9.0]
    tokens = [*words, filling] if mask[0] else [filling, *words]
    found = pooled(np.array([tokens], dtype=np.float32), np.array([mask]), pooling)
    assert found[0].tolist() == expected


def test_the_folder_says_how_it_wants_to_be_read(tmp_path: Path) -> None:
    say(tmp_path, "modules.json", [{"type": f"{ST}.Transformer"}, {"type": f"{ST}.Pooling", "path": "1_Pooling"}])
    say(tmp_path, "1_Pooling/config.json", {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False})
    say(tmp_path, "sentence_bert_config.json", {"max_seq_length": 128})
    say(tmp_path, "config_sentence_transformers.json", {"prompts": {"query": "query: ", "passage": "passage: "}})
    assert read_facts(tmp_path) == FolderFacts("query: ", "passage: ", Pooling.FIRST, 128)


def test_newer_folders_say_it_in_other_words(tmp_path: Path) -> None:
    """As written by sentence-transformers 6.2."""
    kind = "sentence_transformers.sentence_transformer.modules.pooling.Pooling"
    say(tmp_path, "modules.json", [{"type": kind, "path": "1_Pooling"}])
    say(tmp_path, "1_Pooling/config.json", {"pooling_mode": "lasttoken", "include_prompt": True})
    say(tmp_path, "tokenizer_config.json", {"model_max_length": 64})
    say(tmp_path, "config_sentence_transformers.json", {"prompts": {"query": "q: ", "document": "d: "}})
    assert read_facts(tmp_path) == FolderFacts("q: ", "d: ", Pooling.LAST, 64)


def test_a_folder_that_says_nothing_is_read_by_the_mean(tmp_path: Path) -> None:
    assert read_facts(tmp_path) == FolderFacts()


def test_long_texts_are_cut_where_the_folder_says(tmp_path: Path) -> None:
    model = OnnxFolder(make_model(tmp_path), FolderFacts(most_tokens=2))
    cut, whole = model.embed(["차 차 여권 여권", "차 차"], 1.0)
    assert cut == pytest.approx(whole)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("modules.json", [{"type": f"{ST}.Dense"}]),
        ("modules.json", {"no": "list"}),
        ("1_Pooling/config.json", {"pooling_mode_weightedmean_tokens": True}),
        ("1_Pooling/config.json", {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": True}),
        ("1_Pooling/config.json", {"pooling_mode": "mean", "include_prompt": False}),
        ("config_sentence_transformers.json", ["no", "object"]),
    ],
)
def test_what_this_house_cannot_compute_is_refused(tmp_path: Path, name: str, told: object) -> None:
    say(tmp_path, "modules.json", [{"type": f"{ST}.Pooling", "path": "1_Pooling"}])
    say(tmp_path, name, told)
    with pytest.raises(UnreadableFolder):
        read_facts(tmp_path)


@pytest.mark.parametrize("name", ["tokenizer.json", "model.onnx"])
def test_a_broken_file_is_named(tmp_path: Path, name: str) -> None:
    (make_model(tmp_path) / name).write_bytes(b"{broken")
    with pytest.raises(UnreadableFolder, match=name):
        OnnxFolder(tmp_path, FolderFacts())
