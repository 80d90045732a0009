"""Where contents lie: Django's storage, under the hash of each content."""

from collections.abc import Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from madang.core.adapters.locks import hold


def most_megabytes() -> int:
    """Return how large one file may be, in MB (2**20 bytes), as people are told."""
    return int(settings.FILE_SIZE_LIMIT // 2**20)


def keep(path: str, content: bytes) -> None:
    """Write a content unless it already lies there; its path is locked until the transaction ends."""
    hold(path)
    if default_storage.exists(path):
        if default_storage.size(path) == len(content):
            return
        # A machine that stopped in the middle of writing left a piece of it.
        default_storage.delete(path)
    default_storage.save(path, ContentFile(content))


def read(path: str) -> bytes:
    """Return a content whole; it is no longer than the size limit."""
    with default_storage.open(path) as opened:
        content: bytes = opened.read()
    return content


def remove(path: str) -> None:
    default_storage.delete(path)


def paths(folder: str) -> Iterator[str]:
    """List every content below a folder."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{file}" for file in files)
    for inner in folders:
        yield from paths(f"{folder}/{inner}")
