"""The report as XLSX: read back as it was, and nothing computes."""

from io import BytesIO

from openpyxl import load_workbook

from madang.documents.adapters.register_sheet import Sheet, workbook


def test_every_cell_is_read_back_as_text_and_formulas_are_none() -> None:
    content = workbook(Sheet("등록 건", ("번호", "제목"), [("교통관리과-1", "=1+1"), ("교통관리과-2", "줄\x0b바꿈")]))
    page = load_workbook(BytesIO(content))["등록 건"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["번호", "제목"],
        ["교통관리과-1", "'=1+1"],
        ["교통관리과-2", "줄바꿈"],
    ]
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s"}
