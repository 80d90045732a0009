from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.offer import offer
from madang.chat.adapters.pack_words import agencies, own_names
from madang.chat.rules.elsewhere import AgencyRow, desks_for, whose
from madang.chat.rules.greeting import is_greeting
from madang.chat.rules.outcome import BESIDE_AN_ARTICLE, COMFORTLESS, Outcome
from madang.chat.rules.region import call_centre_of, find_other_region
from madang.chat.rules.route import Route, find_route
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownBlock, Verdict

MOST_DESKS = 3


def route(draft: Draft) -> None:
    """End at once what surely asks for something else; remember what likely does, for where the search is not sure."""
    if draft.language:
        return  # its Korean words are only names of matters
    if is_greeting(draft.sought):
        draft.outcome = Outcome.GREETED
        return
    found = find_route(draft.sought)
    if found and found.is_sure:
        draft.outcome = found.outcome
    if not _is_elsewhere(draft) and found:
        _go(draft, found)


def _go(draft: Draft, found: Route) -> None:
    draft.likely = found.outcome if draft.likely in {None, Outcome.ABUSE} else draft.likely
    desks = desks_for(found.outcome, draft.sought, agencies())[:MOST_DESKS]
    if desks:
        draft.next_steps = [block for desk in desks for block in _desk_blocks(desk, draft)]
    if found.is_sure and found.outcome in BESIDE_AN_ARTICLE:
        _seek_beside(draft, found.seek)
    if desks and found.outcome not in COMFORTLESS:
        draft.next_steps.append(_responsible(draft) or knowledge.call_center_block(draft.now))


def _seek_beside(draft: Draft, words: str) -> None:
    """Find what stands beside a card: the article that surely tells how to complain, else articles to choose from.

    They are sought by words of that kind of question, or else by those of the message.
    """
    draft.search = knowledge.search(words or draft.sought)
    if words and draft.search.verdict is not Verdict.DECLINE:
        draft.offered = draft.readings[:1]
    elif draft.outcome is Outcome.COMPLAINT and draft.search.verdict is Verdict.ANSWER:
        draft.article = knowledge.show_article(draft.readings[0].article_id, draft.now)
    elif not words:
        offer(draft)


def _responsible(draft: Draft) -> ShownBlock | None:
    """Return the telephone of the department that the nearest article names, for a complaint."""
    if draft.outcome is not Outcome.COMPLAINT or not draft.offered:
        return None
    article = knowledge.show_article(draft.offered[0].article_id, draft.now)
    return next((block for block in article.blocks if block["kind"] == "telephone"), None) if article else None


def _is_elsewhere(draft: Draft) -> bool:
    """Tell whether it is another city's or an agency's matter, unless it surely is something else."""
    if draft.outcome is not None:
        return False
    region = find_other_region(draft.sought, own_names())
    agency = whose(draft.sought, agencies())
    if region:
        draft.words, draft.next_steps = {"whose": region.name}, _desks_of_others(region.name, draft)
        draft.outcome = Outcome.ELSEWHERE if region.is_sure else None
    elif agency:
        draft.words = {"whose": agency.name}
        draft.next_steps = [{"kind": "text", "paragraphs": [f"하는 일: {agency.does}"]}, *_desk_blocks(agency, draft)]
    if region or agency:
        draft.likely = draft.likely or Outcome.ELSEWHERE
    return bool(region or agency)


def _desk_blocks(desk: AgencyRow, draft: Draft) -> list[ShownBlock]:
    host = desk.website.removeprefix("https://").partition("/")[0]
    link: ShownBlock = {"kind": "link", "label": f"{desk.name} 누리집 열기", "address": desk.website, "host": host}
    telephone = knowledge.telephone_block(desk.telephone_name or desk.name, desk.telephone, draft.now, " ")
    return [link, telephone] if desk.telephone_name else [telephone, link]


def _desks_of_others(region: str, draft: Draft) -> list[ShownBlock]:
    """Return the call centre of that region where it is known for certain, then the government's, then our own."""
    number = call_centre_of(region)
    own = [knowledge.telephone_block(f"{region} 콜센터", number, draft.now, " ")] if number else []
    desk = core.profile().government_desk
    shown = [knowledge.telephone_block(desk.name, desk.telephone, draft.now, desk.hours)] if desk else []
    return [*own, *shown, knowledge.call_center_block(draft.now)]
