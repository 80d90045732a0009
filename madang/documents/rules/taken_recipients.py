"""What the recipients of a draft were taken for, said while they are typed: nothing goes outside by a slip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from madang.documents.rules.kinds import RECIPIENT_WORDS, RecipientKind
from madang.documents.rules.own_units import OwnUnits
from madang.documents.rules.recipient_lines import RecipientLine
from madang.documents.rules.unit_heads import head_of


@dataclass(frozen=True)
class TakenFor:
    """Recipients of one kind, as they are printed."""

    kind: RecipientKind
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        return RECIPIENT_WORDS[self.kind]

    @property
    def count(self) -> str:
        return f"{len(self.names)}{'명' if self.kind is RecipientKind.PERSON else '곳'}"


def taken_for(lines: Sequence[RecipientLine]) -> list[TakenFor]:
    """Return the recipients by kind, each kind in the order of the lines; kinds that nobody is of are left out."""
    by_kind = {kind: tuple(printed(line) for line in lines if line.kind is kind) for kind in RecipientKind}
    return [TakenFor(kind, names) for kind, names in by_kind.items() if names]


def printed(line: RecipientLine) -> str:
    return head_of(line.name) if line.department else line.name


def doubts(lines: Sequence[RecipientLine], own: OwnUnits) -> list[str]:
    """Return a sentence for each other body that may have been meant for one of our departments."""
    return [doubt for line in lines if line.kind is RecipientKind.OUTSIDE for doubt in _doubt(line, own)]


def _doubt(line: RecipientLine, own: OwnUnits) -> Iterator[str]:
    if own.is_city(line.name):
        yield f"‘{line.name}’만 적으면 다른 기관으로 봅니다. 처리할 부서를 적어 주세요."
    elif near := own.nearest(line.name) if not line.email else "":
        yield f"‘{line.name}’ 이름의 우리 시 부서가 없어 다른 기관으로 봅니다. 혹시 ‘{near}’입니까?"
    elif own.seems_own(line.name):
        yield f"‘{line.name}’ 이름의 우리 시 부서가 없어 다른 기관으로 봅니다. 부서 이름을 확인해 주세요."
