"""A drawing is accepted only where it can do nothing but be seen.

Refused: scripts, foreign content, event attributes, references to anything outside the file, and entities.
Source of the list: SVG 2 (W3C), chapters on linking and interactivity; OWASP's notes on file upload.
"""

import re
from xml.parsers import expat

_BETWEEN = "|"
_FORBIDDEN_ELEMENTS = frozenset(
    [
        "script",
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "handler",
        "listener",
    ]
)
_MOVING_ELEMENTS = frozenset(["set", "animate", "animatemotion", "animatetransform"])
_REFERENCES = frozenset(["href", "src"])
_OWN_REFERENCE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp);base64,)", re.IGNORECASE)
_OUTSIDE_IN_STYLE = re.compile(
    r"url\(\s*(?![\"']?\s*#)|@import|image-set|image\(|src\(|expression\(|javascript:|\\", re.IGNORECASE
)


class UnsafeDrawingError(ValueError):
    """The drawing holds what a drawing must not; the message says what, in Korean."""


class _RootFound(Exception):  # noqa: N818  a signal out of the parser
    """Carries the name of the first element."""


def is_svg(content: bytes) -> bool:
    """Tell whether the content begins as XML with an SVG root; `refuse_unsafe` tells the harmless."""
    parser = expat.ParserCreate(namespace_separator=_BETWEEN)
    parser.StartElementHandler = _report_root
    try:
        parser.Parse(content, True)
    except _RootFound as root:
        return str(root).rpartition(_BETWEEN)[2].lower() == "svg"
    except expat.ExpatError:
        return False
    return False


def _report_root(name: str, attributes: dict[str, str]) -> None:
    raise _RootFound(name)


def refuse_unsafe(content: bytes) -> None:
    """Raise UnsafeDrawingError where an SVG file could run, load or hide something."""
    parser = expat.ParserCreate(namespace_separator=_BETWEEN)
    watch = _Watch()
    parser.StartElementHandler = watch.element
    parser.CharacterDataHandler = watch.text
    parser.EndElementHandler = watch.end
    parser.EntityDeclHandler = watch.entity
    parser.ProcessingInstructionHandler = watch.instruction
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnsafeDrawingError("그림 파일을 읽을 수 없어요. SVG가 온전한지 확인해 주세요.") from error


class _Watch:
    """Looks at each part of the drawing as the parser meets it."""

    def __init__(self) -> None:
        self._style: list[str] | None = None

    def element(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(_BETWEEN)
        local = local.lower()
        if local in _FORBIDDEN_ELEMENTS or namespace.endswith("/xhtml"):
            raise UnsafeDrawingError(f"그림에 넣을 수 없는 요소가 있어요: {local}")
        if self._style is not None:
            raise UnsafeDrawingError("그림의 꾸밈(style) 안에 다른 요소가 있어요.")
        for attribute, value in attributes.items():
            _check_attribute(local, attribute.rpartition(_BETWEEN)[2].lower(), value)
        if local == "style":
            self._style = []

    def text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def end(self, name: str) -> None:
        if self._style is not None and _OUTSIDE_IN_STYLE.search("".join(self._style)):
            raise UnsafeDrawingError("그림의 꾸밈(style)이 바깥 파일을 불러와요.")
        self._style = None

    def entity(self, name: str, *_: object) -> None:
        raise UnsafeDrawingError(f"그림에 엔티티를 쓸 수 없어요: {name}")

    def instruction(self, target: str, data: str) -> None:
        raise UnsafeDrawingError(f"그림에 처리 명령을 쓸 수 없어요: {target}")


def _check_attribute(element: str, attribute: str, value: str) -> None:
    if attribute.startswith("on"):
        raise UnsafeDrawingError(f"그림에 동작 속성을 쓸 수 없어요: {attribute}")
    if attribute == "base":
        raise UnsafeDrawingError("그림의 기준 주소(xml:base)는 바꿀 수 없어요.")
    if attribute in _REFERENCES and not _OWN_REFERENCE.match(value):
        raise UnsafeDrawingError("그림이 바깥 파일을 불러와요.")
    if element in _MOVING_ELEMENTS and attribute == "attributename":
        _check_moved(value.rpartition(":")[2].strip().lower())
    if _OUTSIDE_IN_STYLE.search(value) and attribute not in {"d", "points"}:
        raise UnsafeDrawingError("그림의 꾸밈이 바깥 파일을 불러와요.")


def _check_moved(attribute: str) -> None:
    if attribute in _REFERENCES or attribute.startswith("on"):
        raise UnsafeDrawingError(f"움직임으로 바꿀 수 없는 속성이에요: {attribute}")
