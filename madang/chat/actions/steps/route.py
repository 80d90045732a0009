from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.offer import offer
from madang.chat.adapters.pack_words import agencies, own_names
from madang.chat.rules.elsewhere import AgencyRow, asks_the_city, desks_for, whose
from madang.chat.rules.greeting import is_greeting
from madang.chat.rules.outcome import ASIDE, BESIDE_AN_ARTICLE, COMFORTLESS, PARTLY_REFUSED, Outcome
from madang.chat.rules.questions import sentences
from madang.chat.rules.region import call_centre_of, find_other_region
from madang.chat.rules.route import Route, find_route, seeks_what_is_kept
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
    found = _found(draft)
    if found and found.is_sure and found.outcome in PARTLY_REFUSED and (rest := _surely_answered(draft)):
        draft.sought = rest
        draft.notes += [ASIDE[found.outcome]] if found.outcome in ASIDE else []
        return
    if found and found.is_sure:
        draft.outcome = found.outcome
    if not _is_elsewhere(draft) and found:
        _go(draft, found)


def _found(draft: Draft) -> Route | None:
    """Return where the message leads; whoever names this city is not told that only its matters are known."""
    if seeks_what_is_kept(draft.sought, draft.personal_data):
        return Route(Outcome.OWN_RECORD, is_sure=True)
    found = find_route(draft.sought)
    names_us = any(name in draft.sought for name in own_names())
    return None if found and found.outcome is Outcome.SMALL_TALK and names_us else found


def _surely_answered(draft: Draft) -> str:
    """Return what else a message asks beside the sentences that are refused, if an article surely answers it; or ""."""
    told = sentences(draft.sought)
    rest = " ".join(each for each in told if find_route(each) is None)
    return rest if len(told) > 1 and rest and knowledge.search(rest).verdict is Verdict.ANSWER else ""


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
    if region and _is_a_place_of_ours(draft):
        region = None
    agency = whose(draft.sought, agencies())
    if region:
        draft.words, draft.next_steps = {"whose": region.name}, _desks_of_others(region.name, draft)
        draft.outcome = Outcome.ELSEWHERE if region.is_sure else None
    elif agency:
        is_ours = agency.helps or asks_the_city(draft.sought, own_names())
        _show_agency(draft, agency, is_ours)
        if is_ours:
            return False
    if region or agency:
        draft.likely = draft.likely or Outcome.ELSEWHERE
    return bool(region or agency)


def _is_a_place_of_ours(draft: Draft) -> bool:
    """Tell whether it names a place of this city: 성동 공영주차장 is ours, though 성동 is a 구 elsewhere."""
    found = knowledge.find_places(draft.sought, draft.now)
    return found is not None and found.found > 0


def _show_agency(draft: Draft, agency: AgencyRow, is_ours: bool) -> None:
    """Show what an agency does and how it is reached; beneath what is the city's own, the city's telephone, too."""
    draft.words = {"whose": agency.name}
    does: ShownBlock = {"kind": "text", "paragraphs": [f"{agency.name}에서 하는 일: {agency.does}"]}
    own = [knowledge.call_center_block(draft.now)] if is_ours else []
    draft.next_steps = [does, *_desk_blocks(agency, draft), *own]


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
