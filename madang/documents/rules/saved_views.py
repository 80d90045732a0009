"""Which filters of which list are kept as a saved view."""

from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import parse_qsl

MOST_VIEWS, LONGEST_NAME, LONGEST_FILTER = 20, 40, 60


class SavedList(StrEnum):
    REGISTER = "register"
    RECEIPTS = "receipts"
    MEMOS = "memos"
    TASKS = "tasks"


LIST_WORDS = {
    SavedList.REGISTER: "문서등록대장",
    SavedList.RECEIPTS: "접수 문서",
    SavedList.MEMOS: "메모보고",
    SavedList.TASKS: "지시사항",
}

FILTERS: Mapping[SavedList, tuple[str, ...]] = {
    SavedList.REGISTER: ("q", "department", "kind", "year", "task", "openness", "order"),
    SavedList.RECEIPTS: ("tray", "q", "state", "order"),
    SavedList.MEMOS: ("box", "q", "show", "order"),
    SavedList.TASKS: ("box", "q", "show", "order"),
}
"""The filters of each list by their names in its address; the place in the list (page, after, before) is none."""


def filters_in(of: SavedList, query: str) -> dict[str, str]:
    """Return the filters that an address names, such as "kind=received&year=2026&page=3"; empty ones are left out."""
    told = dict(parse_qsl(query.replace("\x00", "")))
    return {name: told[name].replace("\x00", "")[:LONGEST_FILTER] for name in FILTERS[of] if told.get(name)}
