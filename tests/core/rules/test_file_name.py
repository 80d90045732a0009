import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.file_name import LONGEST, clean_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("여권 사진.png", "여권 사진.png"),
        ("C:\\사진\\여권.png", "여권.png"),
        ("../../etc/passwd", "passwd"),
        ("여권\u202egnp.exe", "여권gnp.exe"),
        ("줄\n바꿈.txt", "줄바꿈.txt"),
        (unicodedata.normalize("NFD", "순천.pdf"), "순천.pdf"),
        ("", "이름 없는 파일"),
        ("///", "이름 없는 파일"),
        ("가" * 300 + ".hwpx", "가" * (LONGEST - 5) + ".hwpx"),
    ],
)
def test_a_name_is_kept_without_what_could_mislead(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


@given(st.text(max_size=300))
def test_any_name_becomes_short_visible_and_without_folders(name: str) -> None:
    kept = clean_name(name)

    assert 1 <= len(kept) <= LONGEST
    assert "/" not in kept
    assert clean_name(kept) == kept
