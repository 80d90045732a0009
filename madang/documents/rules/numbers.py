"""Numbers of documents and files (기록물관리법 시행령 제20조, 제23조; 시행규칙 제5조, 제9조; 규정 제11조)."""

import re
from dataclasses import dataclass
from typing import Self

_PRODUCTION = re.compile(r"(?P<unit>\S(?:.*?\S)??)-(?P<serial>[1-9]\d*)(?:-(?P<attachment>[1-9]\d*))?")
_EXTRA = re.compile(r"제(?P<year>\d{4})-(?P<serial>[1-9]\d*)호")
_FILE = re.compile(r"(?P<system>\w+)-(?P<unit>\d{7})-(?P<task>\w+)-(?P<file>\d{6})(?:\((?P<volume>[1-9]\d*)\))?")


class NotANumberError(ValueError):
    """The text is no number of this kind."""

    def __init__(self, text: str, example: str) -> None:
        super().__init__(f"‘{text}’ 번호를 읽지 못했습니다. ‘{example}’처럼 써 주세요.")


@dataclass(frozen=True)
class ProductionNumber:
    """생산등록번호 as printed: the unit's name and its serial of the year, and an enclosure's own where it has one."""

    unit: str
    serial: int
    attachment: int | None = None

    def __str__(self) -> str:
        return f"{self.unit}-{self.serial}" + (f"-{self.attachment}" if self.attachment else "")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises NotANumberError."""
        found = _PRODUCTION.fullmatch(text.strip())
        if not found:
            raise NotANumberError(text, "정보통신과-1234")
        attachment = found["attachment"]
        return cls(found["unit"], int(found["serial"]), int(attachment) if attachment else None)


@dataclass(frozen=True)
class ExtraNumber:
    """The number that laws, orders and notices have beside the production number (규정 제11조제2항)."""

    year: int
    serial: int

    def __str__(self) -> str:
        return f"제{self.year}-{self.serial}호"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises NotANumberError."""
        found = _EXTRA.fullmatch(text.strip())
        if not found:
            raise NotANumberError(text, "제2026-12호")
        return cls(int(found["year"]), int(found["serial"]))


@dataclass(frozen=True)
class FileNumber:
    """Number of a 기록물철: system, unit's agency code (7 digits), 단위과제, file (6 digits), and its volume from 1.

    Further volumes have the same number with the volume in brackets (시행규칙 제9조제3항).
    """

    system: str
    unit_code: str
    task: str
    file: int
    volume: int = 1

    def __str__(self) -> str:
        volume = f"({self.volume})" if self.volume > 1 else ""
        return f"{self.system}-{self.unit_code}-{self.task}-{self.file:06d}{volume}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises NotANumberError."""
        found = _FILE.fullmatch(text.strip())
        if not found:
            raise NotANumberError(text, "MADANG-4820000-A0012-000034(2)")
        return cls(found["system"], found["unit"], found["task"], int(found["file"]), int(found["volume"] or 1))

    def next_volume(self) -> Self:
        return type(self)(self.system, self.unit_code, self.task, self.file, self.volume + 1)
