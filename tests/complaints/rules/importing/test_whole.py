"""Whether a CSV came whole."""

import pytest

from madang.complaints.rules.importing.whole import line_of_open_quotes


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a,b\n1,2\n", None),
        ('a,b\n1,"둘\n셋"\n', None),
        ('a,b\n1,5" 관\n', None),
        ('a,b\n1,"5"" 관"\n', None),
        ('a,b\n1,"둘', 2),
        ('a,b\n1,"둘\n셋"\n4,"다섯', 4),
        ('a,b\n1,"둘\n2,"셋"\n3,"넷"\n', 2),
        ("", None),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_the_first_row_with_quotes_left_open_is_found(text: str, line: int | None, encoding: str) -> None:
    assert line_of_open_quotes(text.encode(encoding)) == line
