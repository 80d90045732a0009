"""The design's picture of the house, kept true."""

from pathlib import Path

from tests.boundaries.imports import LAYER_OF, rising_keys, side_doors

HOUSE = Path(__file__).resolve().parents[2] / "madang"


def test_another_domain_is_entered_by_its_api_alone() -> None:
    assert list(side_doors(HOUSE)) == []


def test_foreign_keys_point_down() -> None:
    assert list(rising_keys(HOUSE)) == []


def test_every_domain_says_what_it_is_its_words_and_its_promise() -> None:
    for domain in LAYER_OF:
        told = (HOUSE / domain / "__init__.py").read_text(encoding="utf-8")
        assert "\n\nWords: " in told, domain
        assert "\n\nPromise: " in told, domain


def test_no_folder_stands_outside_the_picture() -> None:
    folders = {path.name for path in HOUSE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert folders == set(LAYER_OF)
