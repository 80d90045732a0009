"""Signs on the screen are those of the printed page: both are held to the same cases."""

import json
from pathlib import Path

import pytest

from tests.documents.editor.conftest import Open
from tests.documents.editor.town_hall import Json

CASES = json.loads((Path(__file__).parents[1] / "sign_cases.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.browser


def _block(level: int) -> Json:
    return {"kind": "item", "level": level, "text": "글"} if level else {"kind": "paragraph", "text": "글"}


def test_signs_are_counted_by_the_shared_cases(opened: Open) -> None:
    counted = opened().page.evaluate(
        """async (cases) => {
            const { signs } = await import("madang/documents/editor/signs.js");
            return cases.map(({ levels }) => signs(levels));
        }""",
        CASES,
    )
    assert dict(zip([case["case"] for case in CASES], counted, strict=True)) == {
        case["case"]: case["signs"] for case in CASES
    }


@pytest.mark.parametrize(
    "case", [case for case in CASES if 0 < len(case["levels"]) < 20], ids=lambda case: case["case"]
)
def test_signs_are_drawn_and_are_not_text(opened: Open, case: Json) -> None:
    editor = opened(*map(_block, case["levels"]))
    assert editor.signs == case["signs"]
    assert editor.text.inner_text().replace("\n", "") == "글" * len(case["levels"])
