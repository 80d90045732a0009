"""The lines of `questions.tsv`: kind, question and what should come of it, parted by tabs; `#` begins a remark.

- `passport-reissue|passport-child`: either article.
- `passport-reissue+move-in-report`: several questions, an article for each.
- `=medical|=not_found`: either outcome; `=declined` is any outcome that shows neither an article nor places.
- `=not_korean|passport-reissue`: one of them.
- A question `first >> second` is asked in turn in one conversation; what is expected is of the last.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from madang.chat.rules.outcome import Outcome

QUESTIONS = Path(__file__).parent / "questions.tsv"
DECLINED = "declined"
TURNS, PARTS, EITHER, OUTCOME = " >> ", "+", "|", "="
_SHOWS_SOMETHING = {Outcome.PLACES, Outcome.EMERGENCY}


@dataclass(frozen=True)
class Case:
    """One line. `parts` holds a set of article ids for each part that wants an answer; mostly one, or none."""

    line: int
    kind: str
    turns: tuple[str, ...]
    expected: str
    parts: tuple[frozenset[str], ...]
    outcomes: frozenset[str]

    @property
    def unanswerable(self) -> bool:
        """Whether nothing may be answered, neither with an article nor with places."""
        return not self.parts and not self.outcomes & _SHOWS_SOMETHING


def read_cases(file: Path = QUESTIONS, known: Collection[str] = ()) -> list[Case]:
    """Read every line; `known` are the ids of the articles, and go unchecked where none are given.

    Raises:
        ValueError: lines that say nothing usable, all of them, by number.
    """
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    told = [(number, line) for number, line in lines if line.strip() and not line.startswith("#")]
    faults = [fault for number, line in told for fault in _faults(number, line, known)] or _twice(told)
    if faults:
        raise ValueError("\n".join([f"{file.name}:", *faults]))
    return [_case(number, line) for number, line in told]


def lasting(cases: Iterable[Case], in_force: Collection[str]) -> list[Case]:
    """Leave out what nothing answers any more, as its articles have ended."""
    return [case for case in cases if all(part & set(in_force) for part in case.parts)]


def _case(number: int, line: str) -> Case:
    kind, question, expected = (value.strip() for value in line.split("\t"))
    tokens = [token for part in _parts(expected) for token in part]
    parts = (frozenset(token for token in part if not token.startswith(OUTCOME)) for part in _parts(expected))
    outcomes = frozenset(token.removeprefix(OUTCOME) for token in tokens if token.startswith(OUTCOME))
    turns = tuple(turn.strip() for turn in question.split(TURNS.strip()))
    return Case(number, kind, turns, expected, tuple(part for part in parts if part), outcomes)


def _parts(expected: str) -> list[list[str]]:
    """Split into parts of tokens; after a first `=` a bare outcome counts as one too ("=medical|not_found")."""
    parts = [[token.strip() for token in part.split(EITHER)] for part in expected.split(PARTS)]
    if expected.startswith(OUTCOME):
        return [[f"{OUTCOME}{token}" if token in _OUTCOMES else token for token in part] for part in parts]
    return parts


_OUTCOMES = {DECLINED, *Outcome}


def _faults(number: int, line: str, known: Collection[str]) -> list[str]:
    columns = [value.strip() for value in line.split("\t")]
    if len(columns) != 3 or not all(columns):
        return [f"  line {number}: not three columns"]
    case = _case(number, line)
    wrong = sorted(case.outcomes - _OUTCOMES)
    if known:
        wrong += sorted(token for part in case.parts for token in part - set(known))
    return [f"  line {number}: no such article or outcome: {', '.join(wrong)}"] if wrong else []


def _twice(told: list[tuple[int, str]]) -> list[str]:
    times = Counter(line.split("\t")[1].strip() for _, line in told)
    return [f"  asked {count} times: {question}" for question, count in times.items() if count > 1]
