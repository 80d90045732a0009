"""Numbers of documents and files (기록물관리법 시행령 제20조, 제23조; 시행규칙 제5조, 제9조; 규정 제11조제2항)."""

import pytest

from madang.documents.rules.numbers import ExtraNumber, FileNumber, NotANumberError, ProductionNumber


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (ProductionNumber("정보통신과", 1234), "정보통신과-1234"),
        (ProductionNumber("정보통신과", 1234, 2), "정보통신과-1234-2"),
        (ExtraNumber(2026, 12), "제2026-12호"),
        (FileNumber("MADANG", "4820000", "A0012", 34), "MADANG-4820000-A0012-000034"),
        (FileNumber("MADANG", "4820000", "A0012", 34, 2), "MADANG-4820000-A0012-000034(2)"),
    ],
)
def test_a_number_is_printed_and_read(number: ProductionNumber | ExtraNumber | FileNumber, printed: str) -> None:
    assert str(number) == printed
    assert type(number).parse(printed) == number


def test_a_further_volume_keeps_the_number() -> None:
    assert str(FileNumber("M", "4820000", "A1", 1).next_volume()) == "M-4820000-A1-000001(2)"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ProductionNumber, "정보통신과"),
        (ProductionNumber, "정보통신과-0"),
        (ProductionNumber, "-12"),
        (ExtraNumber, "2026-12"),
        (ExtraNumber, "제2026-012호"),
        (FileNumber, "M-482-A1-000001"),
    ],
)
def test_what_is_no_number_is_refused(
    kind: type[ProductionNumber] | type[ExtraNumber] | type[FileNumber], text: str
) -> None:
    with pytest.raises(NotANumberError, match="처럼"):
        kind.parse(text)
