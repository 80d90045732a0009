"""The course of a decided document as it travels inside its PDF: `course.json`, which anybody can check.

    {"format": "madang-course/1", "city": …,
     "document": {"number", "title", "decided_on", "body_sha256", "enclosures": [{"name", "size", "sha256"}]},
     "links": [{"seq", "content", "previous_hash", "hash", "key_id", "signature"}],
     "closing": {the same}, "keys": {key_id: base64 of the raw Ed25519 public key}}

The links are the course as it was kept. The closing link is made when the document is exported: its content repeats
the city and the document, so that the number, the title and the end of the course are signed too, and a link cut off
leaves a gap. The file is canonical JSON to the byte, so that it has one reading only. Enclosures lie beside it under
their names, and the body as `body.json` (canonical JSON, so that its SHA-256 is `body_sha256`).
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]

FORMAT = "madang-course/1"
COURSE_FILE, BODY_FILE = "course.json", "body.json"
RESERVED = frozenset({COURSE_FILE, BODY_FILE})
CLOSING_DEED = "export"

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class NotACourse(ValueError):  # noqa: N818  the house's word
    """The bytes are not a course of this format; the message says in Korean what is wrong."""


class Link(Protocol):
    """One entry of a course, wherever its class stands; see `madang.core.rules.signed_chain`."""

    @property
    def seq(self) -> int: ...
    @property
    def content(self) -> dict[str, Json]: ...
    @property
    def previous_hash(self) -> str: ...
    @property
    def hash(self) -> str: ...
    @property
    def key_id(self) -> str: ...
    @property
    def signature(self) -> str: ...


SignLink = Callable[[int, dict[str, Json], str], Link]
"""Makes the link with this number and content that follows this hash."""


@dataclass(frozen=True)
class ExportedEnclosure:
    """An enclosure by its name inside the PDF; `size` in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class ExportedDocument:
    """What is said of the document; `decided_on` is "2026-11-23"."""

    number: str
    title: str
    decided_on: str
    body_sha256: str
    enclosures: tuple[ExportedEnclosure, ...] = ()


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class LinkShape(_Shape):
    seq: int
    content: dict[str, Any]  # plain JSON, which `parse` has made sure of: pydantic cannot read the recursive type
    previous_hash: Hash
    hash: Hash
    key_id: str
    signature: str


class EnclosureShape(_Shape):
    name: str = Field(min_length=1)
    size: int = Field(ge=0)
    sha256: Hash


class DocumentShape(_Shape):
    number: str
    title: str
    decided_on: str
    body_sha256: Hash
    enclosures: list[EnclosureShape]

    @model_validator(mode="after")
    def names_differ(self) -> "DocumentShape":
        names = [enclosure.name for enclosure in self.enclosures]
        if len({*names, *RESERVED}) != len(names) + len(RESERVED):
            raise ValueError("붙임의 이름이 서로 같습니다.")
        return self


class Course(_Shape):
    """A course as it was read."""

    format: Literal["madang-course/1"]
    city: str
    document: DocumentShape
    links: list[LinkShape]
    closing: LinkShape
    keys: dict[str, str]

    def raw_keys(self) -> dict[str, bytes]:
        """Return the raw public keys by their ids. Raises NotACourse where one is not base64."""
        try:
            return {name: b64decode(key, validate=True) for name, key in self.keys.items()}
        except ValueError as broken:
            raise NotACourse("경과에 적힌 공개 열쇠를 읽을 수 없습니다.") from broken


def build(
    city: str,
    document: ExportedDocument,
    links: Iterable[Link],
    keys: Mapping[str, bytes],
    *,
    at: str,
    sign_link: SignLink,
) -> bytes:
    """Return the bytes of `course.json`; `at` is the moment of export (ISO 8601), `links` has one at least.

    Of `keys` those that signed are written. Raises NotACourse for two enclosures of one name, or one with a reserved
    name: the caller tells them apart before.
    """
    kept = [_written(link) for link in links]
    told: dict[str, Json] = {"city": city, "document": _as_json(document)}
    content: dict[str, Json] = {"seq": len(kept) + 1, "at": at, "deed": CLOSING_DEED, **told}
    closing = _written(sign_link(len(kept) + 1, content, str(kept[-1]["hash"])))
    signed_with = {str(link["key_id"]) for link in (*kept, closing)}
    written = canonical(
        {
            "format": FORMAT,
            **told,
            "links": list(kept),
            "closing": closing,
            "keys": {name: b64encode(raw).decode() for name, raw in keys.items() if name in signed_with},
        }
    )
    parse(written)
    return written


def parse(written: bytes) -> Course:
    """Read `course.json`. Raises NotACourse."""
    try:
        read: Json = json.loads(written, parse_float=_refuse_number, parse_constant=_refuse_number)
        if canonical(read) != written:
            raise NotACourse("경과 파일이 정해진 꼴이 아닙니다.")
        return Course.model_validate(read)
    except (ValidationError, UnicodeError, json.JSONDecodeError, RecursionError) as broken:
        raise NotACourse("경과 파일을 읽을 수 없습니다.") from broken


def canonical(value: Json) -> bytes:
    """Return the one UTF-8 spelling of plain JSON: keys sorted, no spaces, nothing escaped without need."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _refuse_number(spelling: str) -> Json:
    raise NotACourse(f"경과 파일에 정수가 아닌 수({spelling[:20]})가 있습니다.")


def _written(link: Link) -> dict[str, Json]:
    return {
        "seq": link.seq,
        "content": link.content,
        "previous_hash": link.previous_hash,
        "hash": link.hash,
        "key_id": link.key_id,
        "signature": link.signature,
    }


def _as_json(document: ExportedDocument) -> dict[str, Json]:
    return {**asdict(document), "enclosures": [asdict(enclosure) for enclosure in document.enclosures]}
