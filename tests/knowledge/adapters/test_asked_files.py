"""Questions as they are exported."""

import pytest

from madang.knowledge.adapters.asked_files import AskedQuestion, read_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", []),
        (
            "따릉이 어디서 빌려요\n\n킥라니 신고\n",
            [AskedQuestion("따릉이 어디서 빌려요"), AskedQuestion("킥라니 신고")],
        ),
        (
            '{"question": "여권, 어디", "article": "passport"}\n{"question": " "}',
            [AskedQuestion("여권, 어디", "passport")],
        ),
        (
            'question,article\n"여권, 어디",passport\n주차,\n',
            [AskedQuestion("여권, 어디", "passport"), AskedQuestion("주차")],
        ),
        ("\ufeff안녕", [AskedQuestion("안녕")]),
    ],
)
def test_questions_are_read_from_any_of_the_three(text: str, asked: list[AskedQuestion]) -> None:
    assert read_asked(text) == asked
