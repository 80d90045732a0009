"""What other programs put on the clipboard: signs become levels, tables stay tables, nothing else comes in."""

import pytest

from tests.documents.editor.conftest import Open
from tests.documents.editor.town_hall import Json

pytestmark = pytest.mark.browser

HANGUL = """<HTML><HEAD><STYLE>P.HStyle0 {margin:0}</STYLE></HEAD><BODY><!--StartFragment-->
<P CLASS=HStyle0 STYLE='line-height:160%;'><SPAN STYLE='font-family:"굴림"'>1. 관련: 회계과-12(2026. 1. 5.)</SPAN></P>
<P CLASS=HStyle0>&nbsp;&nbsp;가. 점검 <SPAN STYLE='color:red'>기간</SPAN></P><P CLASS=HStyle0>(가)&nbsp;대상</P>
<TABLE border="1"><TR><TD colspan="2" STYLE='width:99px'><P>구분</P></TD><TD rowspan="2"><P>비고</P></TD></TR>
<TR><TD><P>첫 줄</P><P>둘째 줄</P></TD><TD>금액</TD></TR></TABLE>
<P>붙임과 같이 알립니다.&nbsp;&nbsp;끝.</P><!--EndFragment--></BODY></HTML>"""

WORD = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.<span>&nbsp;&nbsp;
</span></span><![endif]>목적<o:p></o:p></p><ul><li>하나<ul><li>둘</li></ul></li></ul><script>alert(1)</script>"""


def paragraph(text: str) -> Json:
    return {"kind": "paragraph", "text": text}


def item(level: int, text: str) -> Json:
    return {"kind": "item", "level": level, "text": text}


def test_hangul_html_becomes_items_and_a_table(opened: Open) -> None:
    editor = opened()
    editor.paste(html=HANGUL, text="1. 관련")
    assert editor.blocks == [
        item(1, "관련: 회계과-12(2026. 1. 5.)"),
        item(2, "점검 기간"),
        item(6, "대상"),
        {"kind": "table", "rows": [["구분", "", "비고"], ["첫 줄\n둘째 줄", "금액", ""]], "header_rows": 1},
        paragraph("붙임과 같이 알립니다."),
    ]


def test_word_and_web_lists_become_levels(opened: Open) -> None:
    editor = opened()
    editor.paste(html=WORD)
    assert editor.blocks == [item(1, "목적"), item(1, "하나"), item(2, "둘")]


def test_plain_text_becomes_levels_and_tabs_a_table(opened: Open) -> None:
    editor = opened()
    editor.paste(text="1. 목적\r\n □ 개요\r\n   ○ 기간\n   - 세부\n 6. 9. 시행\n구분\t금액\n가\t1\n\n바랍니다.  끝.\n")
    assert editor.blocks == [
        item(1, "목적"),
        item(2, "개요"),
        item(3, "기간"),
        item(4, "세부"),
        paragraph("6. 9. 시행"),
        {"kind": "table", "rows": [["구분", "금액"], ["가", "1"]], "header_rows": 1},
        paragraph("바랍니다."),
    ]


def test_one_line_joins_the_text_at_the_cursor(opened: Open) -> None:
    editor = opened(item(2, "앞뒤"))
    editor.keys("Control+Home", "ArrowRight")
    editor.paste(html="<b>굵은</b> <span style='color:red'>글</span>")
    assert editor.blocks == [item(2, "앞굵은 글뒤")]


def test_several_lines_part_the_text_at_the_cursor(opened: Open) -> None:
    editor = opened(item(2, "앞뒤"))
    editor.keys("Control+Home", "ArrowRight")
    editor.paste(text="하나\n1) 둘")
    editor.type("!")
    assert editor.blocks == [item(2, "앞하나"), item(3, "둘!"), item(2, "뒤")]


def test_cells_are_pasted_into_cells(opened: Open) -> None:
    editor = opened({"kind": "table", "rows": [["가", "나"], ["", ""]], "header_rows": 1})
    editor.text.locator("td").nth(2).click()
    editor.paste(text="1\t2\n3\t4")
    assert editor.blocks[0]["rows"] == [["가", "나"], ["1", "2"], ["3", "4"]]


def test_text_in_a_cell_stays_in_it(opened: Open) -> None:
    editor = opened({"kind": "table", "rows": [["가"]], "header_rows": 1})
    editor.text.locator("td").click()
    editor.keys("End")
    editor.paste(html="<p>하나</p><p>둘</p>")
    assert editor.blocks[0]["rows"] == [["가하나\n둘"]]


def test_what_is_copied_here_comes_back_whole_and_carries_its_signs(opened: Open) -> None:
    blocks = [
        item(1, "하나"),
        item(1, "둘"),
        {"kind": "table", "rows": [["가", "나"]], "header_rows": 1},
        paragraph("끝말"),
    ]
    editor = opened(*blocks)
    copied = editor.text.evaluate(
        """page => {
            const data = new DataTransfer();
            document.execCommand("selectAll");
            return new Promise(done => setTimeout(() => {
                page.dispatchEvent(new ClipboardEvent("copy", {clipboardData: data, bubbles: true, cancelable: true}));
                done({html: data.getData("text/html"), text: data.getData("text/plain")});
            }, 50));
        }"""
    )
    assert copied["text"] == "1. 하나\n2. 둘\n가\t나\n끝말"
    assert "2. " in copied["html"]
    editor.keys("Control+a", "Backspace")
    editor.paste(**copied)
    assert editor.blocks == blocks
