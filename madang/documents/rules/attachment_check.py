"""What is wrong with a file that somebody attaches, told before it is approved and not when it is handed over.

Most errors of transferred records arise when they are made: nothing inside, no ending, a body that cannot be opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import category, normalize

from madang.documents.rules.attachment_kinds import (
    ENDINGS,
    MACROS,
    OPEN_INSTEAD,
    PROGRAMS,
    ending_of,
    holds_macros,
    is_program,
    kind_of,
)

LONGEST_NAME = 200
"""Bytes of UTF-8; most file systems keep 255, and copies add words of their own."""

_RULE_OF_FILES, _RULE_OF_FORMATS, _HABIT = "공공기록물법 시행령 제36조의2", "규정 제5조제2항", "관례"
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Attachment:
    """A file as it was given: `head` is its content or the beginning of it, `size` and the limit `most` in bytes.

    `media_type` is told by the content, with its charset where it is text; "application/octet-stream" where unknown.
    """

    name: str
    head: bytes
    size: int
    media_type: str
    most: int

    @property
    def kind(self) -> str:
        return kind_of(self.head, self.media_type)


@dataclass(frozen=True)
class AttachmentFault:
    """`must`: it cannot be attached so; otherwise advice."""

    rule: str
    sentence: str
    article: str
    must: bool


def faults(attachment: Attachment) -> list[AttachmentFault]:
    """Return everything that is wrong with a file, the gravest first."""
    found = [fault for rule in _RULES if (fault := rule(attachment))]
    return sorted(found, key=lambda fault: not fault.must)


def _bad_name(file: Attachment) -> AttachmentFault | None:
    if not any(category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in file.name):
        return None
    sentence = "파일 이름에 보이지 않는 글자가 들어 있어 다른 이름처럼 보일 수 있습니다. 이름을 다시 적어 올려 주세요."
    return AttachmentFault("name-hidden-letters", sentence, _HABIT, must=True)


def _path_in_name(file: Attachment) -> AttachmentFault | None:
    if file.name.strip(" .") and not set(file.name) & set('/\\:*?"<>|'):
        return None
    sentence = (
        '파일 이름에 쓸 수 없는 글자( / \\ : * ? " < > | )가 있거나 이름이 비어 있습니다. 이름을 바꾸어 올려 주세요.'
    )
    return AttachmentFault("name-not-allowed", sentence, _HABIT, must=True)


def _long_name(file: Attachment) -> AttachmentFault | None:
    if len(normalize("NFC", file.name).encode(errors="replace")) <= LONGEST_NAME:
        return None
    sentence = "파일 이름이 너무 깁니다. 한글 60자 안쪽으로 줄여 올려 주세요."
    return AttachmentFault("name-too-long", sentence, _HABIT, must=True)


def _empty(file: Attachment) -> AttachmentFault | None:
    if file.size:
        return None
    sentence = "내용이 없는 0바이트 파일입니다. 원본을 열어 확인한 뒤 다시 올려 주세요."
    return AttachmentFault("empty", sentence, _RULE_OF_FILES, must=True)


def _too_large(file: Attachment) -> AttachmentFault | None:
    if file.size <= file.most:
        return None
    most = f"{file.most / _MEGABYTE:,.0f}MB"
    sentence = f"파일이 {_size(file.size)}로 한도({most})를 넘습니다. 나누거나 그림의 크기를 줄여 올려 주세요."
    return AttachmentFault("too-large", sentence, _HABIT, must=True)


def _program(file: Attachment) -> AttachmentFault | None:
    if ending_of(file.name) not in PROGRAMS and not is_program(file.head, file.kind):
        return None
    sentence = "열면 프로그램이 실행될 수 있는 파일이라 붙일 수 없습니다. 문서나 그림으로 바꾸어 올려 주세요."
    return AttachmentFault("program", sentence, _HABIT, must=True)


def _macros(file: Attachment) -> AttachmentFault | None:
    if ending_of(file.name) not in MACROS and not holds_macros(file.head, file.kind):
        return None
    sentence = "매크로가 든 문서라 붙일 수 없습니다. 매크로가 없는 형식(DOCX, XLSX, PPTX)으로 저장해 올려 주세요."
    return AttachmentFault("macros", sentence, _HABIT, must=True)


def _no_ending(file: Attachment) -> AttachmentFault | None:
    if ending_of(file.name):
        return None
    sentence = "파일 이름에 확장자가 없어 무엇으로 여는지 알 수 없습니다. ‘계획서.hwpx’처럼 확장자를 붙여 주세요."
    return AttachmentFault("no-ending", sentence, _RULE_OF_FILES, must=True)


def _other_content(file: Attachment) -> AttachmentFault | None:
    ending = ending_of(file.name)
    if not file.size or ending not in ENDINGS or file.kind in ENDINGS[ending]:
        return None
    real = _called(file.kind)
    sentence = f"이름은 {ending}인데 내용은 {real}입니다. 원래 프로그램에서 열어 맞는 형식으로 다시 저장해 주세요."
    return AttachmentFault("ending-and-content", sentence, _RULE_OF_FILES, must=True)


def _closed(file: Attachment) -> AttachmentFault | None:
    ending = ending_of(file.name)
    if ending not in OPEN_INSTEAD:
        return None
    instead = OPEN_INSTEAD[ending]
    sentence = (
        f"{ending[1:].upper()}는 공개되지 않은 형식입니다. 같은 프로그램에서 {instead}로 저장해 함께 올려 주세요."
    )
    return AttachmentFault("closed-format", sentence, _RULE_OF_FORMATS, must=False)


_RULES: tuple[Callable[[Attachment], AttachmentFault | None], ...] = (
    _empty,
    _too_large,
    _bad_name,
    _path_in_name,
    _long_name,
    _no_ending,
    _program,
    _macros,
    _other_content,
    _closed,
)


def _size(size: int) -> str:
    return f"{size / _MEGABYTE:,.1f}MB" if size >= _MEGABYTE else f"{size / 1024:,.0f}KB"


def _called(media_type: str) -> str:
    """Name a content by the ending that goes with it, or say that it is unknown."""
    named = (ending for ending, types in ENDINGS.items() if media_type in types)
    return f"{ending} 파일" if (ending := next(named, "")) else "알 수 없는 형식"
