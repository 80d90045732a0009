"""Calibrating the gate on a few articles."""

from madang.knowledge.actions.calibrate import calibrate
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import FIRST, OURS
from madang.knowledge.rules.wordlists import read_lines

DOCUMENTS = [
    Document(
        "passport", "여권을 다시 만들려면 어떻게 하나요?", ("여권 재발급", "여권 갱신", "여권 다시 만들기"), "창구"
    ),
    Document("parking", "주정차 단속은 몇 시부터 하나요?", ("주차 단속 시간", "불법주차 단속 몇 시"), "오전 8시"),
    Document("pension", "기초연금은 누가 받나요?", ("기초연금 대상", "노인 기초연금 신청"), "65세 이상"),
]


def test_the_calibration_tells_two_models_and_ordered_thresholds() -> None:
    gate = calibrate(DOCUMENTS, read_lines("out_of_scope.txt")[:60], shared_analyser())
    assert set(gate["ours"]["weights"]) == set(OURS)
    assert set(gate["first"]["weights"]) == set(FIRST)
    assert 0 <= gate["ask_back_from"] <= gate["answer_from"] < 1
    assert 0 <= gate["sure_from"] < 1
    assert gate["calibrated_on"] == {"articles": 3, "cases": gate["calibrated_on"]["cases"], "out_of_scope": 60}


def test_the_utterances_out_of_scope_are_many_and_differ() -> None:
    utterances = read_lines("out_of_scope.txt")
    assert len(utterances) >= 1000
    assert len(set(utterances)) == len(utterances)
