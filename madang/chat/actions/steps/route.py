from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import agencies, own_names
from madang.chat.rules.elsewhere import AgencyRow, desks_for, whose
from madang.chat.rules.greeting import is_greeting
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.region import find_other_region
from madang.chat.rules.route import Route, find_route
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownBlock

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
    draft.likely = draft.likely or found.outcome
    desks = desks_for(found.outcome, draft.sought, agencies())[:MOST_DESKS]
    if desks:
        draft.next_steps = [block for desk in desks for block in _desk_blocks(desk, draft)]
        draft.next_steps.append(knowledge.call_center_block(draft.now))


def _is_elsewhere(draft: Draft) -> bool:
    """Tell whether it is another city's or an agency's matter, unless it surely is something else."""
    if draft.outcome is not None:
        return False
    region = find_other_region(draft.sought, own_names())
    agency = whose(draft.sought, agencies())
    if region:
        draft.words, draft.next_steps = {"whose": region.name}, _government_desk(draft)
        draft.outcome = Outcome.ELSEWHERE if region.is_sure else None
    elif agency:
        draft.words = {"whose": agency.name}
        draft.next_steps = [{"kind": "text", "paragraphs": [f"하는 일: {agency.does}"]}, *_desk_blocks(agency, draft)]
    if region or agency:
        draft.likely = draft.likely or Outcome.ELSEWHERE
    return bool(region or agency)


def _desk_blocks(desk: AgencyRow, draft: Draft) -> list[ShownBlock]:
    host = desk.website.removeprefix("https://").partition("/")[0]
    telephone = knowledge.telephone_block(desk.name, desk.telephone, draft.now, " ")
    return [telephone, {"kind": "link", "label": f"{desk.name} 누리집 열기", "address": desk.website, "host": host}]


def _government_desk(draft: Draft) -> list[ShownBlock]:
    desk = core.profile().government_desk
    shown = [knowledge.telephone_block(desk.name, desk.telephone, draft.now, desk.hours)] if desk else []
    return [*shown, knowledge.call_center_block(draft.now)]
