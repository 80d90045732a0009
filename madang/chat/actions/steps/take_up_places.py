"""What is said after places were shown: their hours and fees, or the same kind somewhere else."""

import re
from typing import Any

from madang.chat.actions.draft import Before, Draft
from madang.chat.actions.steps.topic import names, topic_of
from madang.chat.rules.follow_up import matters, side_asked
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.slots import other_slot
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

_WISH = re.compile(r"지금|오늘|내일|모레|주말|[월화수목금토일]요일|공휴일|무료|공짜|문\s?연|가까")


def take_up_places(draft: Draft) -> None:
    """After places: "몇 시까지 해요?" is answered from those just shown, "웃장 근처는?" by those of the kind there."""
    before = draft.before
    if before is None:
        return
    if before.outcome is not Outcome.PLACES:
        _offices_there(draft)
        return
    words = knowledge.words_said(draft.sought)
    found = (
        _elsewhere(draft, before) or _parking(draft, before) or (_wished(draft, before) if not matters(words) else None)
    )
    side = side_asked(words)
    if found:
        _show(draft, found)
    elif side in _TELLS and (listed := _listed(before)):
        _tell_side(draft, before, side, listed)


def _offices_there(draft: Draft) -> None:
    """After an article that sends people to their town office, "조례동에는요?" asks for the one there."""
    slot, topic = other_slot(draft.sought), topic_of(draft)
    if not slot.endswith(_AREA_ENDS) or topic is None or not any(names(block, _OFFICE) for block in topic.blocks):
        return
    if found := _found(draft, f"{slot} {_OFFICE}"):
        _show(draft, found)


def _show(draft: Draft, found: PlacesFound) -> None:
    draft.outcome, draft.heading = Outcome.PLACES, found.heading
    draft.blocks, draft.sources = list(found.blocks), found.sources


def _elsewhere(draft: Draft, before: Before) -> PlacesFound | None:
    """Ask for the same kind at another place."""
    slot = other_slot(draft.sought)
    if not slot or slot in before.heading:
        return None
    near = " 근처" if re.search(r"근처|쪽|주변", draft.sought) else ""
    return _found(draft, f"{slot}{near} {_kind(before)}")


def _parking(draft: Draft, before: Before) -> PlacesFound | None:
    """Ask for car parks near the first of them: no list of places tells where to park."""
    places = _listed(before)
    asks_parking = matters(knowledge.words_said(draft.sought)) == {"주차"} and "주차" not in before.heading
    return _found(draft, f"{places[0]['name']} 근처 주차장") if places and asks_parking else None


def _wished(draft: Draft, before: Before) -> PlacesFound | None:
    """Ask again with a wish: "지금 연 데 있어요?" """
    wish = _WISH.search(draft.sought)
    if not wish or side_asked(knowledge.words_said(draft.sought)) == "fee":
        return None
    when = "지금 문 연" if wish[0] in {"지금", "문 연", "문연"} else f"{wish[0]}에 여는"
    return _found(draft, f"{when} {_title(before)}") or _found(draft, f"{when} {_kind(before)}")


def _found(draft: Draft, asked: str) -> PlacesFound | None:
    found = knowledge.find_places(asked, draft.now, draft.point)
    return found if found and found.found else None


def _kind(before: Before) -> str:
    """Return the word for what was asked for: Korean names it last."""
    words = _title(before).split()
    return words[-1] if words else ""


def _title(before: Before) -> str:
    """Return what the list was called, without the side that was asked of it."""
    return before.heading.partition(" · ")[0]


def _listed(before: Before) -> list[dict[str, Any]]:
    return [place for block in before.shown if block["kind"] == "places" for place in block["points"]]


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
    told = [str(place.get(name) or "") for name in _TELLS[side]]
    return " · ".join(word for word in told if word) or _UNTOLD[side]
