"""Dialect, spoken endings, loan words and ages, put into what articles print; lookalikes stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.spelling import ending_rule, print_spelling, standard_language
from madang.knowledge.rules.text import clean
from madang.knowledge.rules.wordlists import read_pairs


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("주민쎈타 까페", "주민센터 카페"),
        ("씨씨티비 달아 주세요", "cctv 달아 주세요"),
        ("쓰래기 제활용", "쓰레기 재활용"),
        ("오렌지", "오렌지"),
        ("업무로 바쁨", "업무로 바쁨"),
        ("지구지정", "지구지정"),
        ("책임감", "책임감"),
        ("부탁시 방문", "부탁시 방문"),
        ("문화일정 액티비티", "문화일정 액티비티"),
    ],
)
def test_spellings_are_printed_ones(typed: str, printed: str) -> None:
    assert print_spelling(typed) == printed


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [
        ("등본 뗄라믄 워디로 가야 쓰까잉", "등본 떼려면 어디로 가야 될까"),
        ("여권 맹글라믄 얼매 든당가요", "여권 만드려면 얼마 드나요"),
        ("카드 잃어부렀는디 어째야 쓰까", "카드 잃어버렸는데 어떻게 해야 될까"),
        ("신청 할라카면 우째 합니꺼", "신청 하려 하면 어떻게 합니까"),
        ("아파서 못 허는디", "아파서 못 하는데"),
        ("어디서 받나유", "어디서 받나요"),
    ],
)
def test_dialect_becomes_standard_korean(spoken: str, standard: str) -> None:
    assert standard_language(spoken) == standard


@pytest.mark.parametrize(
    "question",
    [
        "인조잔디 깎기",
        "길이 막혀서 늦어요",
        "어디 가시나요",
        "담당가능한 부서",
        "회원제 시설",
        "허가 받는 법",
        "돌려달라고 하려면",
        "방문은 언제",
        "상속인자격",
        "사장님께 드릴 서류",
        "드라마 촬영장",
        "운전면허는 어디서",
        "사용허가 받는 법",
        "늦은 경우예요",
        "이 창구만 여나요",
        "재능교육",
    ],
)
def test_lookalikes_stay(question: str) -> None:
    assert standard_language(question) == question


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("예순다섯 살인데", "65세인데"),
        ("일흔살", "70세"),
        ("다섯살 아이", "5세 아이"),
        ("열 살", "10세"),
        ("여든 넘은", "여든 넘은"),
        ("한 번", "한 번"),
        ("두세 살", "두세 살"),
    ],
)
def test_ages_in_words_become_figures(words: str, figures: str) -> None:
    assert standard_language(words) == figures


def test_marks_say_where_an_ending_may_stand() -> None:
    pattern, _ = ending_rule("+인디_", "인데")
    decomposed = [ending_rule(text, "")[1] + ending_rule("x", text)[1] for text in ("학생인디", "인디", "학생인디언")]
    assert [bool(pattern.search(text)) for text in decomposed] == [True, False, False]


@pytest.mark.parametrize("name", ["spellings.tsv", "endings.tsv", "numbers.tsv"])
def test_the_lists_hold_no_pair_that_does_nothing_and_none_twice(name: str) -> None:
    listed = read_pairs(name)
    assert [pair for pair in listed if pair[0].strip("+_") in {pair[1], ""}] == []
    assert len(dict(listed)) == len(listed)


@given(st.text(max_size=80))
def test_any_text_can_be_rewritten(text: str) -> None:
    assert isinstance(standard_language(print_spelling(clean(text))), str)
