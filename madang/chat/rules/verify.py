"""Whether a machine-written sentence stands in the passages that it cites; what cannot be shown to stand, falls.

Every figure must stand in one line together with what it is a figure of; every telling word must stand in a cited
passage; every clause must be carried by one line, and be denied as that line is. What this cannot see: who does what
to whom, where a sentence keeps the words and figures of its line and turns their order.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from madang.chat.rules.evidence import Clause, Evidence, Held, HeldLine
from madang.chat.rules.facts import facts_of, prepared
from madang.chat.rules.manner import fault_of_manner
from madang.chat.rules.passages import TOKEN
from madang.chat.rules.polarity import DECIDES, NOT_TOLD_APART, segments
from madang.chat.rules.writing import Writing
from madang.chat.rules.written import Sentence

TELLING = 0.74
"""Rarity from which a word may be a name, and must stand in a cited passage (여권 .76, 창구 .79, 홍길동 .85)."""

CARRIED = 0.5
"""Share of a clause, weighed by rarity, that one line must hold."""

HELD = 0.75
"""Share of a sentence, weighed by rarity, that its passages must hold together."""

_ROUNDING = 1e-9
_ADDRESS = re.compile(r"[@/]|\w\.[a-z]{2}")
_PARTICLES = "은 는 이 가 을 를 에 에서 에게 의 와 과 로 으로 도 만 까지 부터 이나 나 께 이에요 예요 입니다"
_NAMED = re.compile(
    r"^([가-힣0-9]+?(?:과|팀|국|청|센터|보건소|사무소|관리소|사업소|상담소|파출소|공단|공사|재단|위원회|협회|경찰서|소방서|세무서"
    r"|법원|우체국|은행|병원|의원|도서관|복지관|체육관|박물관|대학교|초등학교|중학교|고등학교|[가-힣\d]동|읍))"
    rf"(?:{_PARTICLES.replace(' ', '|')})?$"
)
_NO_NAME = re.compile(
    r"(?:[결효성통초경부사학내외치]과|[신요초]청|[전외한약입출귀당결본]국|[활이행운자공아노변작출감수가연진]동)$"
)


@dataclass(frozen=True)
class _Claim:
    """A sentence beside the passages that it cites."""

    text: str
    evidence: Evidence
    lines: list[HeldLine]
    labels: Mapping[str, str]
    """What is shown for each token of a link that the cited passages hold."""

    @cached_property
    def shown(self) -> str:
        return TOKEN.sub(lambda token: self.labels.get(token.group(), " "), self.text)

    @cached_property
    def plain(self) -> str:
        return prepared(self.shown)

    @cached_property
    def words(self) -> Mapping[str, float]:
        return self.evidence.words(self.plain)

    @cached_property
    def whole(self) -> Held:
        """All that the cited passages hold."""
        held = [line.held for line in self.lines]
        return Held(
            {word: rarity for each in held for word, rarity in each.words.items()},
            " ".join(each.letters for each in held),
            frozenset(fact for each in held for fact in each.facts),
        )


def fault_of(sentence: Sentence, evidence: Evidence) -> Writing | None:
    """Return why a sentence may not be shown, or None where it may."""
    if not sentence.cited or any(number not in evidence.passages for number in sentence.cited):
        return Writing.UNCITED
    links = {link.token: link.label for number in sentence.cited for link in evidence.passages[number].links}
    claim = _Claim(sentence.text, evidence, evidence.lines(sentence.cited), links)
    return next((fault for check in _CHECKS if (fault := check(claim))), None)


def _links(claim: _Claim) -> Writing | None:
    """No address but those of the cited passages, and theirs by token or as they write it."""
    written = (fact.value for fact in facts_of(claim.plain) if _ADDRESS.search(fact.value))
    is_known = all(address in claim.whole.facts for address in written)
    return None if is_known and set(TOKEN.findall(claim.text)) <= claim.labels.keys() else Writing.LINK


def _manner(claim: _Claim) -> Writing | None:
    return fault_of_manner(claim.shown, claim.whole.letters)


def _figures(claim: _Claim) -> Writing | None:
    """The figures of a segment stand together in a line that carries its words no worse than any other line does."""
    if any(fact.value not in claim.whole.facts for fact in facts_of(claim.plain)):
        return Writing.FIGURE
    for segment in _anchored_segments(claim):
        near = _nearest_lines(claim.evidence.words(segment), claim.lines)
        if _values(segment) and not any(_figures_stand(segment, line, claim.evidence) for line in near):
            return Writing.FIGURE
    return None


def _nearest_lines(words: Mapping[str, float], lines: list[HeldLine]) -> list[HeldLine]:
    shares = [line.held.share(words) for line in lines]
    return [line for line, share in zip(lines, shares, strict=True) if share >= max(shares) - _ROUNDING]


def _figures_stand(segment: str, line: HeldLine, evidence: Evidence) -> bool:
    """Tell whether a line holds the figures of a segment beside its telling words, in the part that is nearest to it.

    "어른 4,000원, 어린이 1,500원" holds 어린이 and 4,000원, but not together.
    """
    facts, words = _values(segment), evidence.words(segment)
    if not facts <= line.held.facts or not all(map(line.held.has, _telling(words))):
        return False
    parts = [part for part in evidence.segments(line) if part.facts]
    shares = [part.share(words) for part in parts]
    if not words or max(shares, default=0.0) == 0.0:
        return True
    return any(part.facts & facts for part, share in zip(parts, shares, strict=True) if share == max(shares))


def _values(text: str) -> frozenset[str]:
    return frozenset(fact.value for fact in facts_of(text))


def _anchored_segments(claim: _Claim) -> Iterator[str]:
    """Cut a sentence where it lists things; a figure that would stand alone stays with what was said before it."""
    segment = ""
    for part in segments(claim.plain):
        if segment and (_telling(claim.evidence.words(part)) or len(facts_of(part)) > 1):
            yield segment
            segment = part
        else:
            segment = f"{segment} {part}".strip()
    yield segment


def _telling(words: Mapping[str, float]) -> list[str]:
    return [word for word, rarity in words.items() if rarity >= TELLING or word in DECIDES]


def _names(claim: _Claim) -> Writing | None:
    """Nobody and nothing is named that the passages do not name."""
    if not all(map(claim.whole.has, _telling(claim.words))):
        return Writing.NAME
    found = (_NAMED.match(word.strip(".,()'\"")) for word in claim.plain.split())
    named = (match[1] for match in found if match and not _NO_NAME.search(match[1]))
    return None if all(_is_named(name, claim.whole.letters) for name in named) else Writing.NAME


def _is_named(name: str, letters: str) -> bool:
    # 과 after a noun is as often "and" as a department: 신분증과 여권.
    return name in letters or (name.endswith("과") and name[:-1] in letters)


def _support(claim: _Claim) -> Writing | None:
    """The sentence is held by its passages, and each clause by one line that says it the same way round."""
    if NOT_TOLD_APART.search(claim.plain) or claim.whole.share(claim.words) < HELD:
        return Writing.UNSUPPORTED
    faults = (_clause_fault(clause, claim) for clause in claim.evidence.clauses(claim.plain))
    return next((fault for fault in faults if fault), None)


def _clause_fault(clause: Clause, claim: _Claim) -> Writing | None:
    line = max(claim.lines, key=lambda line: (line.held.share(clause.held.words), clause.held.facts <= line.held.facts))
    decides = [word for word in clause.held.words if word in DECIDES]
    if line.held.share(clause.held.words) < CARRIED or not all(map(line.held.has, decides)):
        return Writing.UNSUPPORTED
    nearest = _nearest([each for line in claim.lines for each in line.clauses], clause)
    agree = all(each.polarity == clause.polarity for each in nearest)
    return None if agree else Writing.POLARITY


def _nearest(told: list[Clause], clause: Clause) -> list[Clause]:
    """Return the clauses of the passages that are most like this one; several where none is more so."""
    likeness = [_likeness(each.held, clause.held) for each in told]
    most = max(likeness)
    return [each for each, like in zip(told, likeness, strict=True) if like == most]


def _likeness(told: Held, said: Held) -> tuple[float, bool, float]:
    return told.share(said.words), said.facts <= told.facts, said.share(told.words)


_CHECKS: tuple[Callable[[_Claim], Writing | None], ...] = (_links, _manner, _figures, _names, _support)
"""In the order in which a sentence is weighed; the first fault is kept for staff."""
