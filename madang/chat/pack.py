"""The conversation's files of a city pack: checked here, and read by the conversation itself."""

from collections.abc import Iterator

from madang.chat.rules.elsewhere import AgencyRow
from madang.chat.rules.emergency import EmergencyRow, EmergencyWords
from madang.chat.rules.signs import Groups, Sign, groups_named
from madang.core.api import Entry, LoadReport, Pack

EMERGENCIES = "emergencies.yaml"
EMERGENCY_WORDS = "emergency_words.yaml"
ELSEWHERE = "elsewhere.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the emergencies and of the agencies in `pack.faults`."""
    shared = list(pack.rows(EMERGENCY_WORDS, EmergencyWords))
    groups = {name: words for _, row in shared for name, words in row.named.items()}
    pack.must_be_unique(EMERGENCIES)
    pack.must_be_unique(ELSEWHERE)
    for entry, words in shared:
        _check_clues(pack, entry, words.clues, groups)
    for entry, row in pack.rows(EMERGENCIES, EmergencyRow):
        _check_lines(pack, entry, ("signs",), row.signs, groups)
        _check_clues(pack, entry, row.clues, groups)
    for entry, agency in pack.rows(ELSEWHERE, AgencyRow):
        _check_lines(pack, entry, ("signs",), agency.signs, {})


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load nothing: the words are read from the pack, so that they work when the database does not."""
    yield from ()


def _check_clues(pack: Pack, entry: Entry, clues: dict[int, list[str]], groups: Groups) -> None:
    for weight, lines in clues.items():
        _check_lines(pack, entry, ("clues", weight), lines, groups)


def _check_lines(pack: Pack, entry: Entry, under: tuple[str | int, ...], lines: list[str], groups: Groups) -> None:
    for number, line in enumerate(lines):
        path = (*under, number)
        for name in groups_named(line):
            pack.must_exist(entry, path, name, set(groups), "낱말 묶음")
        if set(groups_named(line)) <= set(groups) and not _says_something(Sign.written(line, groups)):
            pack.faults.append(entry.fault(path, "낱말이 없는 무리가 있어요. '…'와 '/' 사이를 확인해 주세요."))


def _says_something(sign: Sign) -> bool:
    return bool(sign.wanted) and all(group.stems for group in (*sign.wanted, *sign.unwanted))
