"""Asking where the person is: their position on a tap, or the name of an area."""

from collections.abc import Sequence

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.area_choices import names_to_choose
from madang.knowledge.queries.place_links import map_link_block
from madang.knowledge.rules.place_question import PlaceQuestion
from madang.knowledge.rules.place_sentences import heading
from madang.knowledge.rules.places_found import PlacesFound
from madang.knowledge.rules.shown import ShownBlock

_SENTENCES = {
    "here": "지금 어디 계신지 알려 주시거나 동 이름을 적어 주시면 가까운 {kind}부터 보여 드릴게요.",
    "unknown": "'{unknown}' 위치가 자료에 없어요. 지금 계신 곳을 알려 주시거나 가까운 동을 고르거나 적어 주세요.",
    "outside": "지금 계신 곳이 {city} 밖인 것 같아요. 찾으시는 동을 고르거나 적어 주세요.",
}


def ask_where(
    question: PlaceQuestion, unknown: str, places: Sequence[Place], *, is_outside: bool = False
) -> PlacesFound:
    """Ask where the person is: nothing was shared, or what they named, or where they are, is not on the city's map."""
    kind = question.kind.word if question.kind else ""
    sentence = _SENTENCES["outside" if is_outside else "unknown" if unknown else "here"]
    words = sentence.format(unknown=unknown, kind=kind, city=core.profile().name)
    text: ShownBlock = {"kind": "text", "paragraphs": [words]}
    on_map = [map_link_block(f"{unknown} {kind}".strip())] if unknown else []
    return PlacesFound(
        heading(question, "가까운", ()), (text, *on_map, position_block(question, places)), (), 0, near=unknown
    )


def position_block(question: PlaceQuestion, places: Sequence[Place]) -> ShownBlock:
    """Return what asks for the position, on a tap, or for the name of an area instead."""
    opens = f"{question.opens_when_asked} " if question.opens else ""
    wished = f"{opens}{'무료 ' if question.free else ''}"
    kind = question.kind.word if question.kind else ""
    choices, more = (
        [{"label": name, "ask": f"{name} {wished}{kind}"} for name in names] for names in names_to_choose(places)
    )
    return {
        "kind": "position",
        "title": "어디에서 가까운 곳을 찾을까요?",
        "why": "위치는 이번 답을 찾는 데만 쓰고 남기지 않아요.",
        "ask": f"여기서 가까운 {wished}{kind}",
        "choices": choices,
        "more": more,
    }
