"""What passages hold, made ready to be asked: words, figures and clauses, line by line."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from madang.chat.rules.facts import facts_of, known_by, prepared
from madang.chat.rules.passages import TOKEN, Line, Passage
from madang.chat.rules.polarity import Polarity, clauses, polarity, segments

Rarities = Callable[[str], Mapping[str, float]]
"""Takes a text apart into the forms that carry meaning, each with its rarity in Korean, 0 (everywhere) to 1."""

LIGHT = frozenset(
    word
    for line in (
        "하 되 있 없 않 안 못 아니 말 가능 불가능 불가 수 때 등 및",
        "필요 경우 준비 가지 챙기 문의 확인 궁금 점 자세하 내용 안내 관련 위하 통하 대하 따르 주 드리 보 알리 이용",
    )
    for word in line.split()
)
"""Words that polarity weighs, and those that every counter says of everything."""


@dataclass(frozen=True)
class Held:
    """What a text holds: its words with their rarity, its letters, its figures."""

    words: Mapping[str, float]
    letters: str
    facts: frozenset[str]

    def has(self, word: str) -> bool:
        return word in self.words or (len(word) > 1 and word in self.letters)

    def share(self, words: Mapping[str, float]) -> float:
        """Return the share of `words` that is held, weighed by rarity; nothing at all is held whole."""
        whole = sum(words.values())
        return sum(weight for word, weight in words.items() if self.has(word)) / whole if whole else 1.0


@dataclass(frozen=True)
class Clause:
    held: Held
    polarity: Polarity


@dataclass(frozen=True)
class HeldLine:
    """One line with what stands over it, and its clauses."""

    text: str
    held: Held
    clauses: tuple[Clause, ...]


class Evidence:
    """The passages of one answer; each is taken apart once."""

    def __init__(self, passages: Iterable[Passage], rarities: Rarities) -> None:
        self._rarities = rarities
        self._segments: dict[str, list[Held]] = {}
        self.passages = {passage.number: passage for passage in passages}
        self._lines = {number: tuple(self._held_lines(passage)) for number, passage in self.passages.items()}

    def lines(self, cited: Iterable[int]) -> list[HeldLine]:
        return [line for number in cited for line in self._lines[number]]

    def words(self, text: str) -> dict[str, float]:
        """Return the words of a text with their rarity, but its figures, which are weighed by themselves."""
        found = self._rarities(_without_figures(text)).items()
        return {word: rarity for word, rarity in found if word not in LIGHT and not word[0].isdigit()}

    def held(self, text: str) -> Held:
        plain = _prepared(text)
        return Held(self.words(text), "".join(plain.split()), known_by(plain))

    def clauses(self, text: str, over: str = "") -> list[Clause]:
        """Return the clauses of a text; one without words of its own ("… 돼요") belongs to the one before it."""
        parts: list[str] = []
        for part in clauses(text):
            if parts and not self.words(part) and not known_by(_prepared(part)):
                parts[-1] = f"{parts[-1]} {part}"
            else:
                parts.append(part)
        return [Clause(self.held(f"{over}. {part}"), polarity(_without_figures(part))) for part in parts]

    def segments(self, line: HeldLine) -> list[Held]:
        """Return the parts in which a line lists things, each with its own words and figures."""
        if line.text not in self._segments:
            self._segments[line.text] = [self.held(part) for part in segments(_prepared(line.text))]
        return self._segments[line.text]

    def _held_lines(self, passage: Passage) -> Iterator[HeldLine]:
        for line in (Line("", passage.title), *passage.lines):
            held = self.held(f"{passage.title}. {line.over}. {line.text}")
            yield HeldLine(line.text, held, tuple(self.clauses(line.text, line.over)))


def _prepared(text: str) -> str:
    return prepared(TOKEN.sub(" ", text))


def _without_figures(text: str) -> str:
    """Put a pronoun in the place of every figure: its particle stays a particle, and 오만 is not "only 오"."""
    plain = _prepared(text)
    for fact in reversed(facts_of(plain)):
        plain = f"{plain[: fact.start]}그것{plain[fact.end :]}"
    return plain
