"""Who may do what in a memo report, whatever the house around it."""

import pytest

from madang.documents.rules.memo import MAY, MESSAGE_DEEDS, MemoDeed, Part, may
from madang.documents.rules.states import MemoState


def test_only_readers_instruct() -> None:
    assert MAY[MemoDeed.INSTRUCT] == {Part.READER}


@pytest.mark.parametrize("part", Part)
def test_who_has_part_may_read(part: Part) -> None:
    assert may(MemoDeed.READ, part, MemoState.SENT)


@pytest.mark.parametrize("deed", MemoDeed)
@pytest.mark.parametrize("part", Part)
def test_of_a_recalled_report_only_the_writers_reading_is_left(part: Part, deed: MemoDeed) -> None:
    assert may(deed, part, MemoState.RECALLED) == (part is Part.WRITER and deed is MemoDeed.READ)


@pytest.mark.parametrize("part", [Part.FORMER, Part.LOOKER])
def test_who_only_looks_writes_nothing(part: Part) -> None:
    assert not any(may(deed, part, MemoState.SENT) for deed in MESSAGE_DEEDS)
