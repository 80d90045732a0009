"""Who may do what in a memo report (메모보고), as one table.

The decree does not know memo reports; they are records of work all the same, and what was reported is numbered when the
report is done (공공기록물 관리에 관한 법률 시행령 제16조, 시행규칙 제4조제1호).
"""

from collections.abc import Mapping
from enum import StrEnum

from madang.documents.rules.states import MemoState

MOST_READERS, MOST_FILES = 50, 20
LONGEST_TITLE, LONGEST_TEXT, LONGEST_MESSAGE = 200, 20_000, 5_000
"""Characters."""


class Part(StrEnum):
    """What somebody is in a report. Whoever stands in for an absent reader has that reader's part."""

    WRITER = "writer"
    READER = "reader"
    COPY = "copy"
    HANDLER = "handler"
    FORMER = "former"
    """Stood in for a reader, wrote something, and stands in no more."""

    LOOKER = "looker"
    """Has no part, but the report is open to the department or to the city."""


PART_WORDS = {
    Part.WRITER: "보고한 사람",
    Part.READER: "보고받는 사람",
    Part.COPY: "참조",
    Part.HANDLER: "지시를 맡은 사람",
    Part.FORMER: "대신했던 사람",
    Part.LOOKER: "볼 수 있는 사람",
}


class MemoDeed(StrEnum):
    READ = "read"
    REPLY = "reply"
    GIVE_OPINION = "opinion"
    INSTRUCT = "instruction"
    RECALL = "recall"
    MAKE_DOCUMENT = "make_document"


MAY: Mapping[MemoDeed, frozenset[Part]] = {
    MemoDeed.READ: frozenset(Part),
    MemoDeed.REPLY: frozenset({Part.WRITER, Part.READER, Part.COPY, Part.HANDLER}),
    MemoDeed.GIVE_OPINION: frozenset({Part.READER, Part.COPY}),
    MemoDeed.INSTRUCT: frozenset({Part.READER}),
    MemoDeed.RECALL: frozenset({Part.WRITER}),
    MemoDeed.MAKE_DOCUMENT: frozenset({Part.WRITER}),
}

MESSAGE_DEEDS = (MemoDeed.INSTRUCT, MemoDeed.GIVE_OPINION, MemoDeed.REPLY)
"""The deeds that write into the thread; the first that is allowed is offered first."""


def may(deed: MemoDeed, part: Part, state: MemoState) -> bool:
    """Tell whether the part allows the deed; a report that was taken back exists for its writer alone, to be read."""
    if state is MemoState.RECALLED:
        return part is Part.WRITER and deed is MemoDeed.READ
    return part in MAY[deed]
