"""Draws a printed form: PDF/A-3b to keep and send, SVG for the preview. Both come from the same templates.

A character that no font has is drawn as `STAND_IN` in both; `undrawable` tells beforehand which those are.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import category
from uuid import UUID

from django.conf import settings

from madang.documents.adapters.typst_data import Files, Image, document_data, form_data, line_data
from madang.documents.adapters.typst_engine import Engine, Job, PrintError
from madang.documents.rules.form import PrintedForm
from madang.documents.rules.laid_out import PictureLine

STAND_IN = "□"
_UNSEEN = {"Cc", "Cf", "Mn"}

Pictures = Mapping[UUID, bytes]
_Output = TypeVar("_Output")


class PictureUnreadable(PrintError):  # noqa: N818 - named for what happened
    """A picture, signature or seal is missing or broken: `which` in words, `file` where it is a picture of the body."""

    def __init__(self, image: Image) -> None:
        super().__init__(f"cannot be drawn: {image.what}")
        self.which = image.what
        self.file = image.file


class TypstPrinter:
    """`fonts`: folders of .ttf or .otf files. One serves every thread of a process. Raises FontsMissing."""

    def __init__(self, fonts: Sequence[Path]) -> None:
        self._engine = Engine(fonts)

    def to_pdf(self, form: PrintedForm, pictures: Pictures, enclosed: Mapping[str, bytes] | None = None) -> bytes:
        """Return a PDF/A-3b with the `enclosed` files inside it. Raises PictureUnreadable, PrintError."""
        return self._printed(self._engine.pdf, form, pictures, enclosed or {})

    def to_svgs(self, form: PrintedForm, pictures: Pictures) -> list[str]:
        """Return one SVG a page. Raises PictureUnreadable, PrintError."""
        return self._printed(self._engine.svgs, form, pictures, {})

    def undrawable(self, text: str) -> frozenset[str]:
        """Return the characters of a text that would be drawn as `STAND_IN`, or not at all."""
        return self._engine.undrawable(text)

    def _printed(
        self,
        output: Callable[[Job], _Output],
        form: PrintedForm,
        pictures: Pictures,
        enclosed: Mapping[str, bytes],
    ) -> _Output:
        files = Files()
        seen = form_data(form, list(_lines(form, pictures, files)), files)
        about = document_data(form, enclosed, files)
        texts = {"form.json": self._drawable(seen), "document.json": json.dumps(about).encode()}
        try:
            return output(Job("form.typ", texts, files.contents))
        except PrintError:
            self._raise_for_pictures(files)
            raise

    def _drawable(self, data: Mapping[str, Any]) -> bytes:
        text = json.dumps(data, ensure_ascii=False)
        missing = {ord(letter): "" if category(letter) in _UNSEEN else STAND_IN for letter in self.undrawable(text)}
        return text.translate(missing).encode()

    def _raise_for_pictures(self, files: Files) -> None:
        for name, image in files.images.items():
            try:
                self._engine.svgs(Job("picture.typ", files={"picture": files.contents[name]}))
            except PrintError as broken:
                raise PictureUnreadable(image) from broken


@cache
def printer() -> TypstPrinter:
    """Return the printer of this process, with the fonts of the folder that the settings name."""
    return TypstPrinter([settings.PRINTING_FONTS])


def to_pdf(form: PrintedForm, pictures: Pictures, enclosed: Mapping[str, bytes] | None = None) -> bytes:
    """Return a PDF/A-3b: title, language and day of the document in it, `enclosed` files inside by their names.

    Raises PictureUnreadable where a picture of the form is not in `pictures` or broken, PrintError where the page
    cannot be made.
    """
    return printer().to_pdf(form, pictures, enclosed)


def to_svgs(form: PrintedForm, pictures: Pictures) -> list[str]:
    """Return one SVG a page for the preview. Raises as `to_pdf`."""
    return printer().to_svgs(form, pictures)


def pages(form: PrintedForm, pictures: Pictures) -> int:
    """Return on how many pages the form stands. Raises as `to_pdf`."""
    return len(to_svgs(form, pictures))


def undrawable(text: str) -> frozenset[str]:
    """Return the characters of a text that no font of the printer has, to be pointed out while it is written."""
    return printer().undrawable(text)


def _lines(form: PrintedForm, pictures: Pictures, files: Files) -> Iterator[Mapping[str, Any]]:
    for line in form.lines:
        yield line_data(line, _picture(line, pictures, files) if isinstance(line, PictureLine) else "")


def _picture(line: PictureLine, pictures: Pictures, files: Files) -> str:
    image = Image(line.caption or "본문의 그림", line.file)
    content = pictures.get(line.file)
    if content is None:
        raise PictureUnreadable(image)
    return files.add_image(content, image)
