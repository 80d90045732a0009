"""Reading a city pack from its folder: YAML with line numbers, GeoJSON, pictures."""

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from madang.core.rules import pack as rules
from madang.core.rules.pack import Entry, Fault

Row = TypeVar("Row", bound=BaseModel)


class Pack:
    """One city pack. Whatever is read badly is collected in `faults`; reading goes on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self._read: dict[str, list[Entry]] = {}
        self._rows: dict[tuple[str, type[BaseModel]], list[tuple[Entry, Any]]] = {}

    def entries(self, file: str) -> list[Entry]:
        """Return the records of a list file, or the one record of a mapping file."""
        if file not in self._read:
            self._read[file] = list(self._entries(file))
        return self._read[file]

    def rows(self, file: str, shape: type[Row]) -> list[tuple[Entry, Row]]:
        """Return the records that fit `shape`; the others become faults."""
        if (file, shape) not in self._rows:
            fitted = [(entry, self._fit(entry, shape)) for entry in self.entries(file)]
            self._rows[file, shape] = [(entry, row) for entry, row in fitted if row is not None]
        return self._rows[file, shape]

    def files(self, pattern: str) -> list[str]:
        """Return the names, relative to the pack, of the files that match."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern))

    def content(self, file: str) -> bytes:
        return (self.folder / file).read_bytes()

    def ids(self, file: str) -> set[str]:
        return {str(entry.data["id"]) for entry in self.entries(file) if "id" in entry.data}

    @cached_property
    def picture_names(self) -> set[str]:
        return {Path(name).name for name in self.files("pictures/*")}

    def must_exist(self, entry: Entry, path: rules.Path, wanted: str, known: set[str], what: str) -> None:
        """Note a fault unless `wanted` is one of the known ids."""
        if wanted not in known:
            self.faults.append(entry.fault(path, f"'{wanted}'라는 {what}이(가) 묶음에 없어요."))

    def must_be_unique(self, file: str) -> None:
        """Note a fault at each id that was there before."""
        seen: set[str] = set()
        for entry in self.entries(file):
            if "id" in entry.data:
                self.must_be_new(entry, ("id",), str(entry.data["id"]), seen)

    def must_be_new(self, entry: Entry, path: rules.Path, name: str, seen: set[str]) -> None:
        """Note a fault where `name` was seen before, and add it to what was seen."""
        if name in seen:
            self.faults.append(entry.fault(path, f"'{name}'은(는) 앞에서 이미 썼어요."))
        seen.add(name)

    def geojson(self, file: str) -> dict[str, Any]:
        """Return a GeoJSON file as it stands; a broken one becomes a fault and an empty collection."""
        empty: dict[str, Any] = {"type": "FeatureCollection", "features": []}
        try:
            read = json.loads(self._text(file) or "null")
        except json.JSONDecodeError as broken:
            self.faults.append(Fault(file, broken.lineno, "-", "JSON으로 읽을 수 없어요."))
            return empty
        return read if isinstance(read, dict) else empty

    def _fit(self, entry: Entry, shape: type[Row]) -> Row | None:
        try:
            return shape.model_validate(entry.data)
        except ValidationError as misfit:
            self.faults.extend(rules.faults_of(entry, misfit.errors()))
            return None

    def _text(self, file: str) -> str | None:
        try:
            return (self.folder / file).read_text(encoding="utf-8")
        except FileNotFoundError:
            self.faults.append(Fault(file, 1, "-", "파일이 없어요."))
        except UnicodeDecodeError:
            self.faults.append(Fault(file, 1, "-", "UTF-8로 저장된 파일이 아니에요."))
        return None

    def _entries(self, file: str) -> Iterator[Entry]:
        text = self._text(file)
        if text is None:
            return
        try:
            value, node = _load(text)
        except yaml.YAMLError as broken:
            mark = getattr(broken, "problem_mark", None)
            self.faults.append(Fault(file, mark.line + 1 if mark else 1, "-", "YAML로 읽을 수 없어요."))
            return
        if value is None or node is None:
            return
        yield from self._split(file, value, node)

    def _split(self, file: str, value: object, node: yaml.Node) -> Iterator[Entry]:
        children = node.value if isinstance(value, list) else [node]
        for record, child in zip(value if isinstance(value, list) else [value], children, strict=True):
            line = child.start_mark.line + 1
            if not isinstance(record, dict):
                self.faults.append(Fault(file, line, "-", "이름과 값의 묶음이어야 해요."))
                continue
            entry = Entry(file, record, dict(_lines(child)))
            self.faults.extend(entry.fault((key,), "같은 이름이 두 번 나와요.") for key in _doubled(child))
            yield entry


class _Loader(yaml.SafeLoader):
    """YAML as data alone; a day that no calendar has (2026-02-30) stays text, and the check names its line."""


def _timestamp(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_scalar(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def _load(text: str) -> tuple[Any, yaml.Node | None]:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        return (loader.construct_document(node) if node else None), node
    finally:
        loader.dispose()


def _lines(node: yaml.Node, path: rules.Path = ()) -> Iterator[tuple[rules.Path, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _lines(value, (*path, key.value))
            yield (*path, key.value), key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield from _lines(value, (*path, position))


def _doubled(node: yaml.Node) -> list[str]:
    keys = [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []
    return sorted({key for key in keys if keys.count(key) > 1})
