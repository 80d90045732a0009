"""The pack's emergency words: checked here, and read by the conversation itself."""

from collections.abc import Iterator

from madang.chat.rules.emergency import EmergencyRow
from madang.core.api import LoadReport, Pack

EMERGENCIES = "emergencies.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the emergencies in `pack.faults`."""
    pack.must_be_unique(EMERGENCIES)
    pack.rows(EMERGENCIES, EmergencyRow)


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load nothing: the words are read from the pack, so that they work when the database does not."""
    yield from ()
