"""The introductions: the only place that knows every domain. The lower layers learn here who stands above them."""

from collections.abc import Iterator
from typing import Protocol

import click

from madang.approval import api as approval
from madang.approval import commands as approval_commands
from madang.approval import pack as approval_pack
from madang.approval.web import desk as approval_desk
from madang.chat import commands as chat_commands
from madang.chat import pack as chat_pack
from madang.chat.web import staff_pages as chat_staff_pages
from madang.complaints import api as complaints
from madang.complaints import commands as complaints_commands
from madang.complaints import pack as complaints_pack
from madang.complaints.web import boards_desk as complaints_boards
from madang.complaints.web import citizen_receipt as complaints_receipt
from madang.complaints.web import desk_items as complaints_desk
from madang.core import api as core
from madang.core import commands as core_commands
from madang.core import pack as core_pack
from madang.core.api import LoadReport, Pack
from madang.documents import api as documents
from madang.documents import commands as documents_commands
from madang.documents import pack as documents_pack
from madang.documents.web import memo_desk, memo_live
from madang.documents.web import receipts_desk as documents_receipts_desk
from madang.knowledge import api as knowledge
from madang.knowledge import commands as knowledge_commands
from madang.knowledge import pack as knowledge_pack
from madang.knowledge.web import staff_pages as knowledge_staff_pages
from madang.organisation import api as organisation
from madang.organisation import pack as organisation_pack
from madang.organisation.web import absences as organisation_absences
from madang.organisation.web import shifts as organisation_shifts


class PackSection(Protocol):
    """A domain's part of a city pack."""

    def check(self, pack: Pack) -> None: ...

    def load(self, pack: Pack) -> Iterator[LoadReport]: ...


PACK_SECTIONS: tuple[PackSection, ...] = (
    core_pack,
    organisation_pack,
    approval_pack,
    documents_pack,
    knowledge_pack,
    complaints_pack,
    chat_pack,
)
"""In loading order: what is referred to comes before what refers."""

COMMANDS: tuple[click.Command, ...] = (
    chat_commands.ask,
    chat_commands.channels,
    approval_commands.approval,
    documents_commands.documents,
    complaints_commands.complaints,
    knowledge_commands.knowledge,
    knowledge_commands.places,
    core_commands.audit,
    core_commands.staff,
)


def see_again_who_stands_in() -> None:
    """An absence began or ended: open steps may have passed into other hands."""
    core.defer("approval.refresh_standing", once="approval.refresh_standing", timestamp=0)


def hand_over_what_is_untouched() -> None:
    """An absence began or ended: complaints that nobody has touched go to others."""
    core.defer("complaints.hand_over_absent", once="complaints.hand_over_absent", timestamp=0)


def introduce() -> None:
    """Tell the lower domains whom to ask and whom to tell. Runs once, when the applications are ready."""
    core.add_desk_cards(chat_staff_pages.desk_cards)
    core.add_desk_cards(knowledge_staff_pages.desk_cards)
    core.add_desk_cards(organisation_absences.desk_cards)
    core.add_desk_cards(organisation_shifts.desk_cards)
    core.add_desk_cards(complaints_boards.desk_cards)
    core.add_chain_sweep(approval.sweep_courses)
    core.add_desk_items(approval_desk.desk_items)
    core.add_desk_items(memo_desk.desk_items)
    core.add_desk_items(documents_receipts_desk.desk_items)
    core.add_desk_items(complaints_desk.desk_items)
    core.allow_topic("desk", core.is_own_desk)
    core.allow_topic(complaints.DESK_TOPIC, core.is_staff)
    core.allow_topic(complaints.RECEIPT_TOPIC, complaints_receipt.may_hear_receipt)
    core.allow_topic("memo:", memo_live.may_hear_memo)
    core.allow_topic("questions", core.is_staff)
    core.allow_topic("task:", memo_live.may_hear_task)
    core.allow_topic("channels", core.is_staff)
    organisation.when_absence_changes(see_again_who_stands_in)
    organisation.when_absence_changes(hand_over_what_is_untouched)
    approval.register_subject(documents.LABEL, documents.DocumentSubject())
    complaints.read_meaning_by(knowledge.shared_encoder)
    core.when_warming_up(knowledge.ensure_index)
    core.when_warming_up(knowledge.warm_up)
