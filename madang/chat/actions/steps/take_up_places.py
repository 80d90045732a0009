"""What is said after places were shown: their hours and fees, or the same kind somewhere else."""

from typing import Any

from madang.chat.actions.draft import Before, Draft
from madang.chat.actions.steps.look_up_places import show_places
from madang.chat.actions.steps.topic import names, topic_of
from madang.chat.rules.follow_up import matters, side_asked, sides_in
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.picked import picked, points_back
from madang.knowledge import api as knowledge
from madang.knowledge.api import ABOUT_WORDS, PlacesFound, ShownBlock

_TELLS = {"when": ("hours", "closed"), "period": ("hours", "closed"), "fee": ("fees",), "contact": ("telephone",)}
"""What a place on a list tells of each side."""

_UNTOLD = {
    "when": "여는 시간은 자료에 없어요",
    "period": "여는 시간은 자료에 없어요",
    "fee": "요금은 자료에 없어요",
    "contact": "전화번호는 자료에 없어요",
}
_OFFICE = "행정복지센터"
"""Where most matters of a city are done."""

_AREA_ENDS = ("읍", "면", "동", "리", "지구")


def take_up_places(draft: Draft) -> None:
    """After places: "몇 시까지 해요?" is answered from those just shown, "웃장 근처는?" by those of the kind there."""
    before = draft.before
    if before is None:
        return
    if before.outcome is not Outcome.PLACES and not _is_of_finders(before):
        _there(draft)
        return
    side = _side(draft)
    found = _again(draft, _title(before), side) or _parking(draft, before)
    if found:
        show_places(draft, found)
    elif side in _TELLS and (listed := _meant(draft, before)):
        _tell_side(draft, before, side, listed)


def _side(draft: Draft) -> str:
    """Return the side that is asked of the places shown; one that points back at them may name their kind again."""
    words = knowledge.words_said(draft.sought)
    if points_back(draft.sought):
        return next(iter(sides_in(words)), "")
    return side_asked(words)


def _again(draft: Draft, title: str, side: str) -> PlacesFound | None:
    """Ask for the same kind at another place, or with another wish; a fee is a side of the places shown."""
    found = knowledge.find_places(draft.sought, draft.now, draft.point, before=title)
    if found is None or (side == "fee" and not found.near):
        return None
    return found if found.near or found.found else None


def _there(draft: Draft) -> None:
    """After an article on where a kind is, or that sends people to their office, "조례동에는요?" asks for it there."""
    topic = topic_of(draft)
    if topic is None:
        return
    sent = any(names(block, _OFFICE) for block in topic.blocks)
    kinds = [topic.title] if "어디" in topic.title else [_OFFICE] if sent else []
    found = _again(draft, kinds[0], "") if kinds else None
    if found and found.near.endswith(_AREA_ENDS):
        show_places(draft, found)


def _is_of_finders(before: Before) -> bool:
    """Tell whether the kind was one that the data lack: only that end at others has a heading."""
    return before.outcome is Outcome.ELSEWHERE and bool(before.heading)


def _parking(draft: Draft, before: Before) -> PlacesFound | None:
    """Ask for car parks near the first of them: no list of places tells where to park."""
    places = _listed(before)
    asks_parking = matters(knowledge.words_said(draft.sought)) == {"주차"} and "주차" not in before.heading
    if not places or not asks_parking:
        return None
    found = knowledge.find_places(f"{places[0]['name']} 근처 주차장", draft.now, draft.point)
    return found if found and found.found else None


def _title(before: Before) -> str:
    """Return what the list was called, without the side that was asked of it."""
    return before.heading.partition(" · ")[0]


def _listed(before: Before) -> list[dict[str, Any]]:
    return [place for block in before.shown if block["kind"] == "places" for place in block["points"]]


def _meant(draft: Draft, before: Before) -> list[dict[str, Any]]:
    """Return the places shown, or the one of them that is picked."""
    listed, at = _listed(before), picked(draft.sought)
    return listed if at is None else listed[at : at + 1]


def _tell_side(draft: Draft, before: Before, side: str, places: list[dict[str, Any]]) -> None:
    items = [f"{place['name']}: {_told(place, side)}" for place in places]
    listed: ShownBlock = {
        "kind": "list",
        "title": _title(before),
        "items": items,
        "about": side,
        "about_words": ABOUT_WORDS[side],
    }
    others = [
        block for block in before.shown if block["kind"] in {"telephone", "choices"} and block.get("open") is None
    ]
    draft.outcome, draft.heading = Outcome.PLACES, f"{_title(before)} · {ABOUT_WORDS[side]}"
    draft.blocks = [listed, *_lists(before), *others, knowledge.call_center_block(draft.now)]
    draft.sources = before.sources


def _lists(before: Before) -> list[ShownBlock]:
    """Return the places themselves, so that the next question may be about them, too."""
    return [block for block in before.shown if block["kind"] == "places"]


def _told(place: dict[str, Any], side: str) -> str:
    told = [(name, str(place.get(name) or "")) for name in _TELLS[side]]
    words = [f"쉬는 날: {word}" if name == "closed" else word for name, word in told if word]
    return " · ".join(words) or _UNTOLD[side]
