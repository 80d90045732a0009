"""The typst compiler of this process: one, kept warm, behind a lock.

Templates and data are handed over in memory. Pictures and enclosures, which the wheel takes from a disk only, lie for
that moment in a folder of their own, the only one that a template or a picture can read from.

Fonts are those of the given folders and of the wheel, never those of the machine: every machine prints the same.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final, Literal, cast

import typst

STANDARD: Final[Literal["a-3b"]] = "a-3b"
_WITHOUT_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class PrintError(Exception):
    """The page could not be made; the message is the compiler's own."""


class FontsMissing(PrintError):  # noqa: N818 - named for what happened
    """A folder of fonts holds none."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"no fonts in {folder}")
        self.folder = folder


@dataclass(frozen=True)
class Job:
    """`template` is printed; it reads `texts` (UTF-8) and `files` by their names."""

    template: str
    texts: Mapping[str, bytes] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


class Engine:
    """`fonts`: folders of .ttf or .otf files. Raises FontsMissing where one of them holds none."""

    def __init__(self, fonts: Sequence[Path]) -> None:
        for folder in fonts:
            if not any(folder.glob("*.[ot]tf")):
                raise FontsMissing(folder)
        found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(fonts))
        self._templates = _templates()
        self._compiler = typst.Compiler(font_paths=found)
        self._lock = Lock()
        self._drawable: dict[str, bool] = {}

    def pdf(self, job: Job) -> bytes:
        """Return a PDF/A-3b. Raises PrintError."""
        return b"".join(self._compile(job, "pdf"))

    def svgs(self, job: Job) -> list[str]:
        """Return one SVG a page. Raises PrintError."""
        return [page.decode() for page in self._compile(job, "svg")]

    def undrawable(self, text: str) -> frozenset[str]:
        """Return the characters of a text that no font has; each is looked up once in a process."""
        asked = set(text)
        unknown = sorted(asked - self._drawable.keys())
        if unknown:
            missing = self._without_letter(unknown)
            self._drawable |= {letter: letter not in missing for letter in unknown}
        return frozenset(letter for letter in asked if not self._drawable[letter])

    def _without_letter(self, letters: Sequence[str]) -> frozenset[str]:
        try:
            self.pdf(Job("letters.typ", {"letters.json": json.dumps(letters).encode()}))
        except PrintError as refused:
            missing = frozenset(map(_unescaped, _WITHOUT_LETTER.findall(str(refused))))
            if not missing:
                raise
            return missing | self._without_letter([letter for letter in letters if letter not in missing])
        return frozenset()

    def _compile(self, job: Job, output: Literal["pdf", "svg"]) -> list[bytes]:
        # The wheel takes a mapping of texts, which its types do not say yet.
        source = cast("bytes", {**self._templates, **job.texts, "main.typ": self._templates[job.template]})
        standard = STANDARD if output == "pdf" else None
        try:
            with self._lock, _folder(job.files) as root:
                made = self._compiler.compile(source, format=output, pdf_standards=standard, root=root)
        except typst.TypstError as refused:
            raise PrintError(refused.diagnostic) from refused
        return made if isinstance(made, list) else [cast("bytes", made)]


@contextmanager
def _folder(files: Mapping[str, bytes]) -> Iterator[str]:
    with TemporaryDirectory(prefix="madang-print-") as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        yield folder


def _unescaped(letter: str) -> str:
    escaped = _ESCAPED.fullmatch(letter)
    return chr(int(escaped.group(1), 16)) if escaped else letter


def _templates() -> dict[str, bytes]:
    folder = files("madang.documents") / "printing"
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name.endswith(".typ")}
