"""The pack's fields, pictures, places, finders and articles: what they must look like, and how they are loaded."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from madang.core.api import Entry, Fault, LoadReport, Pack
from madang.knowledge import api
from madang.knowledge.adapters.finders import FINDERS
from madang.knowledge.rules.article import PackArticle
from madang.knowledge.rules.finder import FinderRow
from madang.knowledge.rules.place import PlaceDraft
from madang.knowledge.rules.rows import FieldRow

LONGEST_NAME = 100
FIELDS, PLACES, DEPARTMENTS, AREAS = "fields.yaml", "places.yaml", "departments.yaml", "areas.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the fields, places, finders and articles in `pack.faults`."""
    for file in (FIELDS, PLACES, FINDERS):
        pack.must_be_unique(file)
    pack.rows(FIELDS, FieldRow)
    pack.rows(FINDERS, FinderRow)
    for entry, place in pack.rows(PLACES, PlaceDraft):
        _check_place(pack, entry, place)
    known = {article_id(file) for file in article_files(pack)}
    seen: set[str] = set()
    for file in article_files(pack):
        _check_name(pack, file, seen)
        for entry, article in pack.rows(file, PackArticle):
            _check_article(pack, entry, article, known)


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load everything; the pack must have passed `check`."""
    yield api.load_fields([row for _, row in pack.rows(FIELDS, FieldRow)])
    yield api.load_pictures([(name, pack.content(f"pictures/{name}")) for name in sorted(pack.picture_names)])
    yield api.load_pack_places([row for _, row in pack.rows(PLACES, PlaceDraft)])
    drafts = [(article_id(file), row) for file in article_files(pack) for _, row in pack.rows(file, PackArticle)]
    yield api.load_articles(drafts)


def article_files(pack: Pack) -> list[str]:
    return pack.files("articles/*/*.yaml")


def article_id(file: str) -> str:
    return PurePosixPath(file).stem


def _check_name(pack: Pack, file: str, seen: set[str]) -> None:
    """An article is known by the name of its file, whatever the folder."""
    name = article_id(file)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or len(name) > LONGEST_NAME:
        sentence = f"파일 이름은 영어 소문자와 숫자를 -로 이어 {LONGEST_NAME}자 안으로 지어 주세요."
        pack.faults.append(Fault(file, 1, "-", sentence))
    if name in seen:
        pack.faults.append(Fault(file, 1, "-", f"'{name}'이라는 이름의 글이 다른 폴더에 이미 있어요."))
    seen.add(name)


def _check_place(pack: Pack, entry: Entry, place: PlaceDraft) -> None:
    if place.area:
        pack.must_exist(entry, ("area",), place.area, pack.ids(AREAS), "읍면동")
    if place.department:
        pack.must_exist(entry, ("department",), place.department, pack.ids(DEPARTMENTS), "부서")


def _check_article(pack: Pack, entry: Entry, article: PackArticle, known: set[str]) -> None:
    pack.must_exist(entry, ("field",), article.field, pack.ids(FIELDS), "분야")
    pack.must_exist(entry, ("department",), article.department, pack.ids(DEPARTMENTS), "부서")
    for position, block in enumerate(article.answer):
        match block.kind:
            case "map":
                _check_all(pack, entry, position, "map", "places", block.places, pack.ids(PLACES), "장소")
                _check_all(pack, entry, position, "map", "areas", block.areas, pack.ids(AREAS), "읍면동")
            case "choices":
                _check_all(pack, entry, position, "choices", "articles", block.articles, known, "안내 글")
            case "image":
                path = ("answer", position, "image", "file")
                pack.must_exist(entry, path, block.file, pack.picture_names, "그림")
            case "telephone" if block.department:
                path = ("answer", position, "telephone", "department")
                pack.must_exist(entry, path, block.department, pack.ids(DEPARTMENTS), "부서")


def _check_all(
    pack: Pack, entry: Entry, position: int, kind: str, name: str, wanted: list[str], known: set[str], what: str
) -> None:
    for number, key in enumerate(wanted):
        pack.must_exist(entry, ("answer", position, kind, name, number), key, known, what)
