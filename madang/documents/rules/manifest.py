"""The manifest of a package that goes from body to body: what it is, from whom to whom, and the hash of each file."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

FILE = "manifest.json"

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class BrokenPackageError(ValueError):
    """The package is not whole; the Korean sentence says where."""


class PackedFile(BaseModel):
    """`name` is a plain file name: a package never reaches outside its own folder."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field(min_length=1, max_length=200, pattern=r"^[^/\\\x00]+$")
    size: int = Field(ge=1)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Manifest(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)
    format: Literal["madang-document-package"] = "madang-document-package"
    version: Literal[1] = 1
    key: Line = ""
    number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)] = ""
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    sender: Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)]
    sender_address: Line = ""
    sent_on: date | None = None
    receiver: Line = ""
    text: str = Field(default="", max_length=20_000)
    files: tuple[PackedFile, ...] = Field(default=(), max_length=40)


def packed(files: Mapping[str, bytes]) -> tuple[PackedFile, ...]:
    return tuple(PackedFile(name=name, size=len(held), sha256=sha256(held)) for name, held in files.items())


def written(manifest: Manifest) -> bytes:
    return json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, indent=2, sort_keys=True).encode()


def read(content: bytes) -> Manifest:
    """Raises BrokenPackageError."""
    try:
        return Manifest.model_validate_json(content)
    except ValidationError as wrong:
        field = ".".join(map(str, wrong.errors()[0]["loc"])) or FILE
        raise BrokenPackageError(f"{FILE}의 {field} 값을 읽을 수 없습니다.") from wrong


def must_hold(manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Raise BrokenPackageError unless each file is there as the manifest says, and no other one."""
    for told in manifest.files:
        held = files.get(told.name)
        if held is None:
            raise BrokenPackageError(f"‘{told.name}’ 파일이 빠졌습니다.")
        if len(held) != told.size or sha256(held) != told.sha256:
            raise BrokenPackageError(f"‘{told.name}’ 파일의 내용이 보낸 것과 다릅니다.")
    if strange := sorted(set(files) - {told.name for told in manifest.files}):
        raise BrokenPackageError(f"목록에 없는 파일이 있습니다({', '.join(strange)}).")


def package_hash(manifest: Manifest) -> str:
    """Return the same hash for the same package, whoever packed it and whenever it came."""
    told = manifest.model_dump(mode="json")
    return sha256(json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
