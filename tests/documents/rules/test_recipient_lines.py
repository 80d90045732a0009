"""Recipients are read as people type them, and written so that reading gives the same again."""

import pytest

from madang.documents.rules.kinds import RecipientKind
from madang.documents.rules.own_units import City
from madang.documents.rules.recipient_lines import RecipientLine, read, with_ticked, write

OURS = {"accounting": "회계과", "civil-affairs": "민원행정과"}
CITY = City("순천시", "순천시장")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("회계과", RecipientLine(RecipientKind.DEPARTMENT, "회계과", "accounting")),
        ("회계과장", RecipientLine(RecipientKind.DEPARTMENT, "회계과", "accounting")),
        ("순천교육장(행정지원과장)", RecipientLine(RecipientKind.OUTSIDE, "순천교육장(행정지원과장)")),
        (
            "순천교육장(행정지원과장) <admin@example.go.kr>",
            RecipientLine(RecipientKind.OUTSIDE, "순천교육장(행정지원과장)", "", "admin@example.go.kr"),
        ),
        ("개인: 김하늘 <a@b.kr>", RecipientLine(RecipientKind.PERSON, "김하늘", "", "a@b.kr")),
        (
            "개인: 박순심 | 성명=박순심; 금액=32,000원",
            RecipientLine(RecipientKind.PERSON, "박순심", "", "", (("성명", "박순심"), ("금액", "32,000원"))),
        ),
        ("시민：박순심|성명=", RecipientLine(RecipientKind.PERSON, "박순심", "", "", (("성명", ""),))),
        ("  회계과  ", RecipientLine(RecipientKind.DEPARTMENT, "회계과", "accounting")),
        ("회계과 | 그냥 말", RecipientLine(RecipientKind.DEPARTMENT, "회계과", "accounting")),
    ],
)
def test_a_line_is_read(line: str, expected: RecipientLine) -> None:
    assert read(line, OURS, CITY) == [expected]
    assert read(write([expected]), OURS, CITY) == [expected]


def test_empty_lines_and_doubles_are_left_out() -> None:
    written = "회계과\n\n순천시장(회계과장)\n민원행정과\n"
    assert [each.name for each in read(written, OURS, CITY)] == ["회계과", "민원행정과"]
    assert read("", OURS, CITY) == []


def test_departments_ticked_without_scripts_stand_behind_the_lines_once() -> None:
    lines = read("순천시장(회계과장)\n여수시장", OURS, CITY)
    ticked = with_ticked(lines, ["accounting", "civil-affairs", "civil-affairs", "moon"], OURS)
    assert [each.name for each in ticked] == ["회계과", "여수시장", "민원행정과"]
