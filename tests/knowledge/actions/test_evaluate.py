"""Measuring retrieval and the gate on a throw-away index."""

import json
from pathlib import Path

import pytest

from madang.knowledge.actions.evaluate import EvaluationInputError, evaluate

DOCUMENTS: list[dict[str, object]] = [
    {"id": "passport", "title": "여권을 다시 만들려면 어떻게 하나요?", "body": "여권 창구에 신청해요."},
    {"id": "parking", "title": "주정차 단속은 몇 시부터 하나요?", "body": "오전 8시부터예요."},
    {"id": "pension", "title": "기초연금은 누가 받나요?", "also_asked": ["노인연금"], "body": "65세 이상이 받아요."},
]
QUESTIONS: list[dict[str, object]] = [
    {"qid": "1", "query": "여권 다시 만들기", "gold": ["passport"], "kind": "keyword"},
    {"qid": "2", "query": "주정차 단속 몇 시", "gold": ["parking"], "kind": "keyword"},
    {"qid": "3", "query": "노인연금", "gold": ["pension"], "kind": "elderly"},
    {"qid": "4", "query": "여권 다시 만들려면", "gold": ["parking"], "kind": "wrong"},
    {"qid": "5", "query": "비트코인 살까", "gold": [], "kind": "oos"},
    {"qid": "6", "query": "안녕", "gold": [], "kind": "oos"},
]
SEOUL = Path(__file__).resolve().parents[4] / "shared" / "data" / "seoul120"


def written(folder: Path, name: str, rows: list[dict[str, object]]) -> Path:
    file = folder / name
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return file


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return written(tmp_path, "docs.jsonl", DOCUMENTS)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    return written(tmp_path, "questions.jsonl", QUESTIONS)


def test_the_figures_count_what_was_found(documents: Path, questions: Path) -> None:
    data = evaluate(documents, questions).as_data()
    assert data["recall@1"] == 0.75
    assert data["auroc"] == 1.0
    assert data["answer_rate"] == 1.0
    assert data["wrong_shown"] == 0.25
    assert data["by_kind"]["elderly"]["recall@1"] == 1.0
    assert data["by_kind"]["oos"]["recall@1"] is None
    low, high = data["intervals"]["recall@1"]
    assert low <= 0.75 <= high


def test_the_names_of_the_figures_are_kept(documents: Path, questions: Path) -> None:
    data = evaluate(documents, questions).as_data()
    wanted = ["recall@1", "recall@3", "recall@5", "mrr@10", "p50_ms", "p95_ms", "index_s"]
    assert not {*wanted, "by_kind", "auroc", "answer_rate", "wrong_shown", "intervals"} - data.keys()
    assert json.loads(json.dumps(data)) == data


def test_live_uses_the_thresholds_of_the_product(documents: Path, questions: Path) -> None:
    data = evaluate(documents, questions, live=True).as_data()
    assert data["live"]
    assert data["out_of_scope_answered"] == 0.0
    assert data["answer_rate"] == data["right_shown"] + data["wrong_shown"]
    assert {"asked_back", "asked_back_right"} <= data.keys()


def test_without_questions_out_of_scope_the_gate_has_no_figures(tmp_path: Path, documents: Path) -> None:
    data = evaluate(documents, written(tmp_path, "inside.jsonl", QUESTIONS[:3])).as_data()
    assert data["auroc"] is None
    assert data["answer_rate"] is None
    assert data["recall@1"] == 1.0


def test_the_page_says_what_was_measured(documents: Path, questions: Path) -> None:
    page = evaluate(documents, questions).as_text()
    assert "문서 3개, 질문 6개" in page
    assert "recall@1" in page


def test_each_kind_has_its_figures_and_intervals(documents: Path, questions: Path) -> None:
    data = evaluate(documents, questions).as_data()
    assert data["by_kind"]["keyword"]["questions"] == 2
    assert data["by_kind"]["wrong"]["wrong_alone"] == 1.0
    assert data["by_kind"]["oos"]["out_of_scope_alone"] == 0.0
    assert data["intervals_by_kind"]["keyword"]["recall@1"] == [1.0, 1.0]


def test_the_reliability_counts_every_question_once(documents: Path, questions: Path) -> None:
    data = evaluate(documents, questions).as_data()
    assert sum(part["questions"] for part in data["reliability"]) == len(QUESTIONS)
    assert 0 <= data["ece"] <= 1


def test_a_run_is_compared_with_an_earlier_one(tmp_path: Path, documents: Path, questions: Path) -> None:
    kept = tmp_path / "run.json"
    first = evaluate(documents, questions, save=kept)
    assert "against" not in first.as_data()
    fewer = written(tmp_path, "fewer.jsonl", [*DOCUMENTS[:2], {**DOCUMENTS[2], "also_asked": [], "title": "연금"}])
    second = evaluate(fewer, questions, against=kept)
    compared = second.as_data()["against"]
    assert compared["same_documents"] is False
    assert compared["differences"]["recall@1"]["change"] in {"unclear", "worse"}
    assert "먼저 잰 것과 견주면 (같은 질문 6개" in second.as_text()
    assert "문서는 그때와 달라요" in second.as_text()


def test_another_set_is_refused_before_anything_is_indexed(tmp_path: Path, documents: Path, questions: Path) -> None:
    kept = tmp_path / "run.json"
    evaluate(documents, questions, save=kept)
    with pytest.raises(EvaluationInputError, match="다른 질문으로 잰 결과"):
        evaluate(documents, written(tmp_path, "others.jsonl", QUESTIONS[:3]), against=kept)


def test_questions_of_one_id_are_told_apart(tmp_path: Path, documents: Path) -> None:
    twice = written(tmp_path, "twice.jsonl", [QUESTIONS[0], {**QUESTIONS[1], "qid": "1"}])
    kept = tmp_path / "run.json"
    evaluate(documents, twice, save=kept)
    assert [one["id"] for one in json.loads(kept.read_text(encoding="utf-8"))["outcomes"]] == ["1", "1#2"]


def test_a_broken_file_is_refused_before_anything_is_indexed(tmp_path: Path, documents: Path) -> None:
    broken = tmp_path / "questions.jsonl"
    broken.write_text('{"query": "여권", "gold": []}\nnot json', encoding="utf-8")
    with pytest.raises(EvaluationInputError, match=r"questions\.jsonl 2번째 줄"):
        evaluate(documents, broken)


@pytest.mark.skipif(not SEOUL.is_dir(), reason="the evaluation set is not beside this checkout")
def test_retrieval_stays_near_what_it_has_reached(tmp_path: Path) -> None:
    both = tmp_path / "questions.jsonl"
    texts = [(SEOUL / name).read_text(encoding="utf-8") for name in ("dev_queries.jsonl", "dev_oos.jsonl")]
    both.write_text("\n".join(texts), encoding="utf-8")
    data = evaluate(SEOUL / "docs.jsonl", both).as_data()
    assert data["recall@1"] >= 0.72
    assert data["recall@3"] >= 0.82
    assert data["auroc"] >= 0.89
