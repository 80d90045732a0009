"""Kiwi behind its small port."""

from concurrent.futures import ThreadPoolExecutor

from madang.knowledge.adapters.analyser import Analyser, shared_analyser

ANALYSER = shared_analyser()


def test_particles_and_endings_are_left_out() -> None:
    assert ANALYSER.morphemes("여권을 다시 만들려면 어디로 가나요?") == ["여권", "다시", "만들", "가"]


def test_repeated_words_stay_repeated() -> None:
    assert ANALYSER.morphemes("여권 여권") == ["여권", "여권"]


def test_rare_words_weigh_more_than_common_ones() -> None:
    rarities = ANALYSER.rarities("사람이 과태료를 내요")
    assert 0 < rarities["사람"] < rarities["과태료"] < 1


def test_an_unknown_word_is_neither_rare_nor_common() -> None:
    assert all(0.5 < rarity < 1 for rarity in ANALYSER.rarities("뿡뻥꿱").values())


def test_a_process_has_one_analyser() -> None:
    assert shared_analyser() is ANALYSER


def test_many_threads_may_use_an_analyser_that_is_not_made_yet() -> None:
    fresh = Analyser()
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(fresh.morphemes, ["여권 재발급"] * 16))
    assert found == [ANALYSER.morphemes("여권 재발급")] * 16
