"""What of an address is kept as a saved view."""

import pytest

from madang.documents.rules.saved_views import SavedList, filters_in


@pytest.mark.parametrize(
    ("of", "query", "kept"),
    [
        (SavedList.REGISTER, "q=%EA%B0%90%EA%B2%BD&kind=&year=2026", {"q": "감경", "year": "2026"}),
        (SavedList.REGISTER, "after=7&before=9&format=csv", {}),
        (SavedList.RECEIPTS, "tray=mine&page=3&state=assigned", {"tray": "mine", "state": "assigned"}),
        (SavedList.RECEIPTS, "kind=received", {}),
        (SavedList.MEMOS, "box=sent&show=unread&page=2&format=csv", {"box": "sent", "show": "unread"}),
        (SavedList.TASKS, "box=given&show=late&order=due", {"box": "given", "show": "late", "order": "due"}),
        (SavedList.RECEIPTS, "q=a%00b", {"q": "ab"}),
        (SavedList.RECEIPTS, "q=" + "x" * 100, {"q": "x" * 60}),
        (SavedList.RECEIPTS, "&&==&q", {}),
    ],
)
def test_known_filters_alone_are_kept(of: SavedList, query: str, kept: dict[str, str]) -> None:
    assert filters_in(of, query) == kept
