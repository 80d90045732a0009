"""Photographs that come apart from the rows, as they are or packed in ZIP files, and to which rows they belong."""

import io
import unicodedata
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from madang.complaints.rules.photos import MOST_BYTES

MOST_ENTRIES = 5_000

_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""The others unpack in one piece, however large that becomes, and nobody packs photographs by them."""
_NAMES_IN = ("utf-8", "cp949")
"""How names are written where the archive does not say: as macOS does, as Korean Windows does."""
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError)


class BrokenArchiveError(ValueError):
    """Not a ZIP that can be opened."""


@dataclass(frozen=True)
class Packed:
    """One file of an archive by its path; `content` is b"" where it is larger than a photograph is."""

    path: str
    content: bytes


@dataclass
class Matched:
    """The names that belong to each path, and those for which several files could be meant."""

    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    doubtful: set[str] = field(default_factory=set)


def is_archive(content: bytes) -> bool:
    return content.startswith(b"PK")


def plain_path(path: str) -> str:
    """Return a path as it is compared: no capitals, whole syllables (macOS parts them), strokes to one side."""
    return unicodedata.normalize("NFC", path).replace("\\", "/").strip("/ ").casefold()


def match(paths: Iterable[str], names: Iterable[str]) -> Matched:
    """Tell which file is meant by which name. Both may carry folders: the end of one must be the whole of the other.

    A wrong photograph would accuse a wrong car, so a name that fits several files takes none of them.
    """
    by_end: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        by_end[_end(path)].append(path)
    matched = Matched()
    for name in sorted(set(names)):
        fitting = [path for path in by_end[_end(name)] if _fits(path, name)]
        same = [path for path in fitting if plain_path(path) == plain_path(name)]
        chosen = same or fitting
        if len(chosen) == 1:
            matched.names[chosen[0]].append(name)
        elif chosen:
            matched.doubtful.add(name)
    return _certain(matched)


def paths_in(content: bytes) -> list[str]:
    """Return the paths of a ZIP's files. Raises BrokenArchiveError."""
    with _opened(content) as archive:
        return [entry.filename for entry in archive.infolist()[:MOST_ENTRIES] if not entry.is_dir()]


def unpack(content: bytes, wanted: Iterable[str]) -> Iterator[Packed]:
    """Yield the wanted files one by one, none read further than a photograph may be long. Raises BrokenArchiveError."""
    with _opened(content) as archive:
        for path in wanted:
            if archive.getinfo(path).compress_type not in _METHODS:
                raise BrokenArchiveError(path)
            try:
                with archive.open(path) as opened:
                    read = opened.read(MOST_BYTES + 1)
            except _BROKEN as broken:
                raise BrokenArchiveError(path) from broken
            yield Packed(path, read if len(read) <= MOST_BYTES else b"")


def _opened(content: bytes) -> zipfile.ZipFile:
    for encoding in _NAMES_IN:
        try:
            return zipfile.ZipFile(io.BytesIO(content), metadata_encoding=encoding)
        except UnicodeDecodeError:
            continue
        except _BROKEN as broken:
            raise BrokenArchiveError(str(broken)) from broken
    raise BrokenArchiveError("names")


def _certain(matched: Matched) -> Matched:
    """Take back files whose path says less than one of several names: which of them is meant nobody knows."""
    for path, names in list(matched.names.items()):
        longer = [name for name in names if len(plain_path(name)) > len(plain_path(path))]
        if longer and len(names) > 1:
            matched.doubtful.update(longer)
            matched.names[path] = [name for name in names if name not in longer]
    return matched


def _fits(path: str, name: str) -> bool:
    one, other = f"/{plain_path(path)}", f"/{plain_path(name)}"
    return one.endswith(other) or other.endswith(one)


def _end(path: str) -> str:
    return plain_path(path).rpartition("/")[2]
