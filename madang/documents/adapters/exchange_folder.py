"""Exchange by folders: what goes out lies in `outbox`, what comes in is laid into `inbox`; nothing leaves the machine.

A package is a folder with the PDF, the enclosures and a manifest with their hashes. It appears whole or not at all: it
is written under a hidden name, brought to the disk, and then renamed.
"""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from madang.documents.adapters.exchange import Arrived, NotSent, Package, Sent
from madang.documents.rules.manifest import (
    FILE,
    BrokenPackageError,
    Manifest,
    must_hold,
    package_hash,
    packed,
    read,
    written,
)
from madang.documents.rules.sending import OUTBOX_FOLDER

OUTBOX, INBOX, TAKEN, BROKEN = "outbox", "inbox", "taken", "broken"
WHY = "reason.txt"
_PLAIN_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class FolderExchange:
    name = OUTBOX_FOLDER
    repeatable = True

    def __init__(self) -> None:
        self._home = Path(settings.DOCUMENT_EXCHANGE_FOLDER)
        self._lying: dict[str, Path] = {}

    def send(self, package: Package) -> Sent:
        """Raises NotSent where the folder cannot be written; a package that lies there already was sent."""
        if not _PLAIN_KEY.fullmatch(package.key):
            raise ValueError(package.key)
        target = self._home / OUTBOX / package.key
        try:
            if not target.is_dir():
                _appear(target, _contents(package))
        except OSError as failed:
            told = failed.strerror or type(failed).__name__
            raise NotSent(f"보낼 함에 쓸 수 없습니다({told}).", retry=True) from failed
        return Sent(str(target.relative_to(self._home)))

    def collect(self) -> Iterator[Arrived]:
        inbox = self._home / INBOX
        inbox.mkdir(parents=True, exist_ok=True)
        for folder in sorted(each for each in inbox.iterdir() if each.is_dir() and not each.name.startswith(".")):
            try:
                arrived = _arrived(folder)
            except BrokenPackageError as broken:
                self._move(folder, BROKEN, str(broken))
                continue
            self._lying[arrived.key] = folder
            yield arrived

    def put_away(self, arrived: Arrived, refused: str = "") -> None:
        folder = self._lying.pop(arrived.key, None)
        if folder is not None and folder.is_dir():
            self._move(folder, BROKEN if refused else TAKEN, refused)

    def _move(self, folder: Path, where: str, why: str = "") -> None:
        target = self._home / where / f"{folder.name}-{uuid4().hex[:8]}"
        target.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(target)
        if why:
            (target / WHY).write_text(why, encoding="utf-8")


def _contents(package: Package) -> Mapping[str, bytes]:
    files = {package.pdf_name: package.pdf, **package.files}
    manifest = Manifest(
        key=package.key,
        number=package.number,
        title=package.title,
        sender=package.sender,
        sent_on=package.sent_on,
        receiver=package.receiver,
        files=packed(files),
    )
    return {**files, FILE: written(manifest)}


def _appear(target: Path, contents: Mapping[str, bytes]) -> None:
    """Write a folder that is seen only when it is whole, even where the power fails meanwhile."""
    target.parent.mkdir(parents=True, exist_ok=True)
    hidden = target.parent / f".{target.name}.{uuid4().hex}"
    hidden.mkdir()
    try:
        for name, content in contents.items():
            _on_disk(hidden / name, content)
        _sync(hidden)
        hidden.rename(target)
        _sync(target.parent)
    except OSError:
        shutil.rmtree(hidden, ignore_errors=True)
        raise


def _on_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _arrived(folder: Path) -> Arrived:
    manifest = _manifest(folder)
    if sum(told.size for told in manifest.files) > settings.DOCUMENT_EXCHANGE_LIMIT:
        raise BrokenPackageError("패키지가 받을 수 있는 크기를 넘습니다.")
    files = {each.name: _plain(each) for each in sorted(folder.iterdir()) if each.name != FILE}
    must_hold(manifest, files)
    return Arrived(
        key=package_hash(manifest),
        number=manifest.number,
        title=manifest.title,
        sender=manifest.sender,
        sender_address=manifest.sender_address,
        sent_on=manifest.sent_on,
        receiver=manifest.receiver,
        text=manifest.text,
        files=files,
    )


def _manifest(folder: Path) -> Manifest:
    path = folder / FILE
    if not path.is_file() or path.is_symlink():
        raise BrokenPackageError(f"{FILE}이 없습니다.")
    return read(path.read_bytes())


def _plain(path: Path) -> bytes:
    """Return a file of the package; a link or a folder could lead somewhere else. Too large ones stop unread."""
    if path.is_symlink() or not path.is_file():
        raise BrokenPackageError(f"‘{path.name}’은 파일이 아닙니다.")
    if path.stat().st_size > settings.DOCUMENT_EXCHANGE_LIMIT:
        raise BrokenPackageError(f"‘{path.name}’ 파일이 너무 큽니다.")
    return path.read_bytes()
