"""What a complaint can be about, as far as the dialogue needs to know."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    key: str
    name: str


@dataclass(frozen=True)
class Asked:
    """One of a kind's own questions; without options it is answered in words. `several`: any of them may be chosen."""

    key: str
    ask: str
    hint: str = ""
    required: bool = False
    several: bool = False
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Kind:
    """A category (민원 종류). `parking`: a kind of violation, a plate and a place are asked for."""

    id: str
    name: str
    group: str
    parking: bool = False
    asked: tuple[Asked, ...] = ()
    violations: tuple[Option, ...] = ()

    def question(self, key: str) -> Asked | None:
        return next((each for each in self.asked if each.key == key), None)
