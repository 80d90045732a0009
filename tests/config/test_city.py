"""The sample pack is whole, loads twice alike, and each kind of fault is named by file, line and field."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from config.city import faults_of, load_pack
from madang.core.api import Pack, Refusal
from madang.core.models import AuditEntry
from madang.knowledge.models import Article

PACK = Path(settings.CITY_PACK)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "town"))


def replace(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_sample_pack_has_no_fault() -> None:
    assert faults_of(Pack(PACK)) == []


def test_the_sample_pack_holds_what_was_promised() -> None:
    pack = Pack(PACK)
    assert len(pack.files("articles/*/*.yaml")) >= 150
    assert len(pack.ids("areas.yaml")) == 24
    assert len(pack.picture_names) >= 10
    used = {entry.data["field"] for file in pack.files("articles/*/*.yaml") for entry in pack.entries(file)}
    assert used == pack.ids("fields.yaml")


ARTICLE = "articles/administration/passport-reissue.yaml"


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (lambda p: replace(p, ARTICLE, "field: administration", "field: space"), [ARTICLE, "field", "'space'"]),
        (
            lambda p: replace(p, ARTICLE, "department: civil-affairs", "department: moon"),
            [ARTICLE, "department", "'moon'"],
        ),
        (lambda p: replace(p, ARTICLE, "title:", "titel:"), [ARTICLE, "titel", "철자"]),
        (lambda p: replace(p, ARTICLE, "review_by: 2027-02-28", "review_by: 언젠가"), [ARTICLE, "review_by", "날짜"]),
        (
            lambda p: replace(p, ARTICLE, "review_by: 2027-02-28", "review_by: 2027-02-30"),
            [ARTICLE, "review_by", "날짜"],
        ),
        (
            lambda p: (p / ARTICLE).rename(p / "articles/administration/여권 재발급.yaml"),
            ["여권 재발급.yaml", "파일 이름"],
        ),
        (lambda p: shutil.copy(p / ARTICLE, p / "articles/tax"), ["articles/tax", "다른 폴더에 이미"]),
        (lambda p: replace(p, ARTICLE, "passport-bring.svg", "nothing.svg"), [ARTICLE, "image.file", "nothing.svg"]),
        (lambda p: replace(p, ARTICLE, "  - text:", "  - tekst:"), [ARTICLE, "answer[1]", "이름 하나"]),
        (lambda p: replace(p, ARTICLE, "sources:", "sources: ["), [ARTICLE, "-", "YAML"]),
        (lambda p: (p / ARTICLE).write_bytes("제목: 여권".encode("cp949")), [ARTICLE, "UTF-8"]),
        (lambda p: replace(p, "areas.yaml", "id: seungju", "id: nowhere"), ["areas.yaml", "id", "'nowhere'"]),
        (lambda p: replace(p, "people.yaml", "post: ", "post: 왕"), ["people.yaml", "post"]),
        (lambda p: (p / "profile.yaml").unlink(), ["profile.yaml", "파일이 없어요"]),
        (lambda p: replace(p, "people.yaml", "login: haneul", "login: bada"), ["people.yaml", "login", "앞에서 이미"]),
        (lambda p: (p / "areas.geojson").write_text("{", encoding="utf-8"), ["areas.geojson", "JSON"]),
        (lambda p: replace(p, "areas.geojson", '"Polygon"', '"Point"'), ["areas.geojson", "모양"]),
        (lambda p: replace(p, "emergencies.yaml", "numbers:", "nummern:"), ["emergencies.yaml", "nummern"]),
        (lambda p: replace(p, "emergencies.yaml", "{배우자}", "{아무}"), ["emergencies.yaml", "낱말 묶음"]),
        (lambda p: replace(p, "elsewhere.yaml", "https://www.nps", "www.nps"), ["elsewhere.yaml", "website"]),
        (
            lambda p: replace(p, "categories.yaml", "department: traffic-management", "department: moon"),
            ["categories.yaml", "'moon'"],
        ),
    ],
)
def test_a_fault_is_named_by_file_line_and_field(
    pack: Path, break_it: Callable[[Path], object], told: list[str]
) -> None:
    break_it(pack)
    lines = [str(fault) for fault in faults_of(Pack(pack))]
    assert any(all(part in line for part in told) for line in lines), lines


def test_a_fault_points_at_its_line(pack: Path) -> None:
    replace(pack, ARTICLE, "department: civil-affairs", "department: moon")
    wanted = (pack / ARTICLE).read_text(encoding="utf-8").splitlines().index("department: moon") + 1
    assert [(fault.file, fault.line) for fault in faults_of(Pack(pack))] == [(ARTICLE, wanted)]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "이런 폴더가 없어요" in str(faults_of(Pack(tmp_path / "none"))[0])


@pytest.mark.django_db
def test_loading_twice_changes_nothing_and_only_changes_are_audited() -> None:
    first = load_pack(Pack(PACK))
    audited = AuditEntry.objects.count()
    second = load_pack(Pack(PACK))
    assert AuditEntry.objects.count() == audited
    loaded = AuditEntry.objects.filter(verb="load").values_list("subject_kind", flat=True)
    everybody = {"area", "department", "post", "person", "delegation", "unit-task", "template", "field", "place"}
    complaints = {"category", "reply-template", "officer", "distribution-rule"}
    dated = {"deadline-rule", "settings-rule", "parking-rule", "reminder-rule"}
    assert set(loaded) == everybody | complaints | dated
    assert sum(report.added for report in first) > 300
    assert [(report.added, report.changed, report.withdrawn) for report in second] == [(0, 0, 0)] * len(second)


@pytest.mark.django_db
def test_a_pack_with_a_fault_loads_nothing(pack: Path) -> None:
    replace(pack, ARTICLE, "field: administration", "field: space")
    with pytest.raises(Refusal, match="아무것도 넣지 않았어요"):
        load_pack(Pack(pack))
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_an_article_that_left_the_pack_is_withdrawn(pack: Path) -> None:
    load_pack(Pack(PACK))
    for file in (pack / "articles").glob("*/*.yaml"):
        if file.stem == "observatory-visit":
            file.unlink()
        elif "observatory-visit" in (text := file.read_text(encoding="utf-8")):
            file.write_text(text.replace("observatory-visit", "seonamsa-visit"), encoding="utf-8")
    load_pack(Pack(pack))
    assert list(Article.objects.filter(withdrawn=True).values_list("id", flat=True)) == ["observatory-visit"]
