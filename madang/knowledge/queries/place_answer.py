"""The answer on places: a list beside its map, and what must be said before it."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.blocks import call_center_block
from madang.knowledge.queries.place_bare import bare_blocks
from madang.knowledge.queries.place_cards import cards, opening_of, sources, takes_place
from madang.knowledge.queries.place_distances import nearest, told_of_distances
from madang.knowledge.queries.place_near import ANYWHERE, Near
from madang.knowledge.queries.place_where import position_block
from madang.knowledge.rules.fees import is_free, is_partly_free
from madang.knowledge.rules.place import KIND_WORDS
from madang.knowledge.rules.place_choice import FIRST, Candidate, LetGo, choose
from madang.knowledge.rules.place_question import EVENTS, PlaceQuestion
from madang.knowledge.rules.place_sentences import WALK_M, heading, told
from madang.knowledge.rules.place_words import kind_said
from madang.knowledge.rules.places_found import PlacesFound
from madang.knowledge.rules.shown import ShownBlock


def card_of(places: Sequence[Place], question: PlaceQuestion, now: datetime) -> PlacesFound:
    """Answer with one place; `places` are its rows, joined."""
    place = places[0]
    listed = _list_block(place.name, places[:1], question, now)
    blocks = [listed, *bare_blocks(listed), *_others_near(place), *_whom_to_ask(listed, now)]
    return PlacesFound(place.name, tuple(blocks), sources(places[:1]), 1)


def list_of(places: Sequence[Place], question: PlaceQuestion, now: datetime, near: Near) -> PlacesFound:
    """Answer with the places that fulfil the question, or come nearest to it and say so."""
    known = {place.id: place for place in places if not near.is_itself(place)}
    candidates = [_candidate(place, question, now, near) for place in known.values()]
    chosen = choose(candidates, question, in_area=bool(near.area_ids))
    if LetGo.DAYS in chosen.let_go:
        return _nothing_on(question, list(known.values()), now, near)
    shown = [known[key] for key in chosen.keys]
    is_outside = LetGo.AREA in chosen.let_go
    title = heading(question, f"{near.said}에서 가까운" if is_outside else near.words, chosen.let_go)
    if near.part and len(shown) == 1:
        title = shown[0].name
    listed = _list_block(title, shown, question, now, near)
    is_far = nearest(shown, near) > WALK_M and not near.is_here
    sentences = [*told(question, near.said, chosen), *told_of_distances(list(known.values()), shown, near, is_far)]
    blocks = [*_text(sentences), listed, *bare_blocks(listed)]
    if near.is_anywhere and len(places) > 1 and not question.asks_for_events:
        blocks.append(position_block(question, places))
    blocks += [call_center_block(now)] if chosen.let_go else _whom_to_ask(listed, now)
    today = timezone.localdate(now)
    is_past = (
        question.asks_for_events and not question.days and not any(takes_place(each, None, today) for each in shown)
    )
    return PlacesFound(
        title,
        tuple(blocks),
        sources(shown),
        chosen.found,
        is_unfulfilled=bool(chosen.let_go),
        is_past=is_past,
        is_far=is_far,
        near=near.said,
    )


def _candidate(place: Place, question: PlaceQuestion, now: datetime, near: Near) -> Candidate:
    return Candidate(
        key=place.id,
        name=place.name,
        distance_m=near.distance_to(place),
        is_in_area=near.holds(place) or near.may_hold(place),
        is_guessed=near.may_hold(place),
        is_free=is_free(place.fees),
        is_partly_free=is_partly_free(place.fees),
        opening=opening_of(place, now, question),
        tells_hours=bool(place.hours or place.weekly_hours),
        takes_place=_takes_place(place, question, now, near),
        begins=place.starts_on.isoformat() if place.kind in EVENTS and place.starts_on else "",
    )


def _takes_place(place: Place, question: PlaceQuestion, now: datetime, near: Near) -> bool:
    """Tell whether it is on when it is asked for; an event that is called by its name is shown after its end, too."""
    is_called = bool(near.part) and question.days is None
    return place.kind not in EVENTS or is_called or takes_place(place, question.days, timezone.localdate(now))


def _nothing_on(question: PlaceQuestion, places: Sequence[Place], now: datetime, near: Near) -> PlacesFound:
    """Say that nothing is on, on what day the data end, and what comes after."""
    today = timezone.localdate(now)
    when = question.days.when() if question.days else "앞으로"
    kind = question.kind.word if question.kind else ""
    newest = max((place.data_date for place in places if place.data_date), default=None)
    as_of = (
        f" 자료는 {newest.year}년 {newest.month}월 {newest.day}일 것이라, 그 뒤에 정해진 일정은 없을 수 있어요."
        if newest
        else ""
    )
    later = [place for place in places if takes_place(place, None, today)]
    blocks: list[ShownBlock] = _text([f"{when} 열리는 {kind} 일정을 자료에서 찾지 못했어요.{as_of}"])
    if later:
        later.sort(key=lambda place: (place.starts_on or today, place.name))
        blocks.append(_list_block(f"앞으로 열리는 {kind}", later[:FIRST], question, now, near))
    blocks.append(call_center_block(now))
    return PlacesFound(heading(question, "", ()), tuple(blocks), sources(later[:FIRST] or places), len(later))


def _list_block(
    title: str,
    places: Sequence[Place],
    question: PlaceQuestion,
    now: datetime,
    near: Near = ANYWHERE,
) -> ShownBlock:
    """Return the list and its map: the first ones, and the rest for whoever wants more."""
    shown = zip(cards(places, now, question), places, strict=True)
    points = [card | {"distance_words": near.words_to(place)} for card, place in shown]
    return {
        "kind": "places",
        "title": title,
        "points": points[:FIRST],
        "more": points[FIRST:],
        "areas": _areas_of(places[:FIRST]),
        "from_here": near.is_here,
        "old": any(point["is_old"] for point in points),
    }


def _areas_of(places: Sequence[Place]) -> list[dict[str, str]]:
    """Return the areas of places none of which has a point, so that the map shows at least them."""
    if any(place.lat is not None for place in places):
        return []
    ids = {place.area_id for place in places}
    return [{"id": area.id, "name": area.name} for area in core.areas() if area.id in ids]


def _others_near(place: Place) -> list[ShownBlock]:
    """Offer the nearest of the same kind, where the kind has a word that a question can use."""
    said = kind_said(KIND_WORDS[place.kind])
    if said is None or place.lat is None or place.kind in EVENTS:
        return []
    ask = f"{place.name} 근처 {said.kind.word}"
    return [{"kind": "choices", "title": "이어서 보기", "choices": [{"label": ask, "ask": ask}]}]


def _whom_to_ask(listed: ShownBlock, now: datetime) -> list[ShownBlock]:
    """Return the call centre where none of the places in the list has a telephone of its own."""
    return [] if any(place["telephone"] for place in listed["points"]) else [call_center_block(now)]


def _text(sentences: Sequence[str]) -> list[ShownBlock]:
    return [{"kind": "text", "paragraphs": list(sentences)}] if sentences else []
