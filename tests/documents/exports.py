"""Exported documents: a small PDF/A-3b with its course and enclosures inside."""

import re
from collections.abc import Mapping
from pathlib import Path

import typst
from pytest_django.fixtures import Settings

from madang.documents.adapters import pdf_signature
from tests.documents.courses import course, enclosed


def pdf(
    written: bytes | None = None, files: Mapping[str, bytes] | None = None, text: str = "전자문서 추진 계획"
) -> bytes:
    """Return an unsigned PDF that holds `course.json` (a sound one, or these bytes) and these files."""
    held = {"course.json": course() if written is None else written, **(enclosed() if files is None else files)}
    page = "\n".join([*(_attached(name, content) for name, content in held.items()), f"= {text}"])
    return typst.compile(
        f'#set document(title: "{text}", date: datetime(year: 2026, month: 11, day: 23))\n{page}'.encode(),
        format="pdf",
        pdf_standards="a-3b",
    )


def _attached(name: str, content: bytes) -> str:
    data = f"bytes(({', '.join(map(str, content))},))"
    told = f'relationship: "data", mime-type: "application/octet-stream", description: "{name}"'
    return f'#pdf.attach("{name}", {data}, {told})'


def signs_for_itself(settings: Settings, folder: Path) -> None:
    """Let the house sign with a test authority in this folder, trust no other, and ask for no time stamp."""
    settings.PDF_SIGNER_FILE = settings.PDF_SIGNER_PASSPHRASE_FILE = None
    settings.PDF_TEST_AUTHORITY = folder / "authority"
    settings.PDF_AUTHORITIES = folder / "authorities"
    settings.TIMESTAMP_ADDRESS, settings.TIMESTAMP_SECONDS = "", 2.0


def signed(unsigned: bytes) -> bytes:
    return pdf_signature.sign(unsigned, "결재 문서 내보내기", "순천시", "순천시장")


def value_of(signed_pdf: bytes) -> tuple[int, int]:
    """Return where the value of the signature begins and ends, with its brackets and without its padding."""
    written = re.search(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", signed_pdf)
    assert written
    start, end = (int(part) for part in written.groups())
    return start, start + len(signed_pdf[start : end - 1].rstrip(b"0"))


def flipped(content: bytes, place: int, mask: int = 1) -> bytes:
    return content[:place] + bytes([content[place] ^ mask]) + content[place + 1 :]
