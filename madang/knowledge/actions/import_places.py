"""Take the city's own rows out of a national standard data file (전국표준데이터). Running it again changes nothing."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError

from madang.core import api as core
from madang.core.api import TableRow, UnreadableFile, read_rows
from madang.knowledge.actions.save_place import save_place, withdraw_missing_places
from madang.knowledge.rules.place import PlaceDraft
from madang.knowledge.rules.report import Fate, ImportReport
from madang.knowledge.rules.standard_data import Cells, Dataset, recognise


def import_places(path: Path, actor: core.Actor) -> ImportReport:
    """Import one file; a row that is not the city's, or cannot be right, is reported with its reason.

    Raises:
        UnreadableFile: the file cannot be read, or none of the known sets has its header.
    """
    rows = read_rows(path)
    dataset = _dataset_of(path, rows)
    report = ImportReport(path.name)
    with transaction.atomic():
        standing, taken = set[str](), set[str]()
        for row in rows:
            _take(row, dataset, standing, taken, report)
        # A file without a single row of ours is somebody else's, and no news that all of ours are gone.
        for name in withdraw_missing_places(standing, dataset.id) if standing else ():
            report.note(0, name, Fate.GONE)
        counts = {str(fate): count for fate, count in report.counts.items()}
        core.record(verb="import_places", subject=("file", path.name), actor=actor, after=counts)
    return report


def _dataset_of(path: Path, rows: list[TableRow]) -> Dataset:
    header = frozenset(rows[0].values) if rows else frozenset()
    dataset = recognise(header)
    if not dataset:
        raise UnreadableFile(f"{path.name}: 알고 있는 전국표준데이터의 머리글이 아니에요.")
    return dataset


def _take(row: TableRow, dataset: Dataset, standing: set[str], taken: set[str], report: ImportReport) -> None:
    """Save one row and note its fate; its id goes to `standing`, and to `taken` when it could be used.

    A place whose row cannot be used this time stands in the file all the same, so what is kept of it stays.
    """
    cells: Cells = {column: "" if value is None else str(value) for column, value in row.values.items()}
    name = cells.get(dataset.name, "") or "(이름 없음)"
    if row.fault:
        report.note(row.number, name, Fate.REFUSED, row.fault)
        return
    if stranger := _why_not_ours(cells, dataset):
        report.note(row.number, name, Fate.NOT_OURS, stranger)
        return
    standing.add(_identity(cells, dataset))
    try:
        draft, remark = _draft(cells, dataset)
    except ValidationError as misfit:
        error = misfit.errors()[0]
        report.note(row.number, name, Fate.REFUSED, f"{error['loc'][0]}: {core.sentence_for(error)}")
        return
    if draft.id in taken:
        report.note(row.number, name, Fate.REFUSED, "같은 자료가 이 파일에 두 번 있어요.")
        return
    taken.add(draft.id)
    report.note(row.number, name, save_place(draft, dataset.id), remark)


def _why_not_ours(cells: Cells, dataset: Dataset) -> str:
    """Say why a row is another city's, or nothing. Never by a bare substring: a neighbour may mention the city."""
    profile = core.profile()
    address = _address(cells)
    if address and not profile.holds_address(address):
        return f"주소가 우리 시가 아니에요 ({address[:30]})."
    ours = profile.is_provider(cells.get("제공기관코드", ""), cells.get("제공기관명", ""))
    if not ours and not (dataset.other_providers and address):
        return f"다른 기관이 제공한 자료예요 ({cells.get('제공기관명', '') or '제공기관 없음'})."
    return ""


def _draft(cells: Cells, dataset: Dataset) -> tuple[PlaceDraft, str]:
    point, remark = _point(cells)
    day = cells.get("데이터기준일자", "").strip() or None
    published = f"전국표준데이터, {cells.get('제공기관명', '').strip()}"
    draft = PlaceDraft.model_validate(
        {
            "id": _identity(cells, dataset),
            "kind": dataset.kind,
            "name": cells.get(dataset.name, "").strip(),
            "address": _address(cells),
            "point": point,
            "telephone": cells.get(dataset.telephone, "").strip(),
            "data_date": day,
            "source": {"name": published, "certainty": "single", "checked": timezone.localdate()},
            **dataset.describe(cells),
        }
    )
    return _with_steady_check(draft), remark


def _with_steady_check(draft: PlaceDraft) -> PlaceDraft:
    """Date the check by the data itself, so that the same file read on another day changes nothing."""
    checked = draft.data_date or date(1900, 1, 1)
    return draft.model_copy(update={"source": draft.source.model_copy(update={"checked": checked})})


def _address(cells: Cells) -> str:
    return (cells.get("소재지도로명주소", "") or cells.get("소재지지번주소", "")).strip()


def _point(cells: Cells) -> tuple[tuple[float, float] | None, str]:
    """Return the point when it lies in the city's box, and a remark when it does not."""
    lat, lng = cells.get("위도", "").strip(), cells.get("경도", "").strip()
    if not lat or not lng:
        return None, "좌표가 없어 지도에는 보이지 않아요."
    try:
        point = float(lat), float(lng)
    except ValueError:
        return None, "좌표를 읽을 수 없어 지도에는 보이지 않아요."
    if core.profile().map.holds(*point):
        return point, ""
    return None, "좌표가 시 밖이라 지도에는 보이지 않아요."


def _identity(cells: Cells, dataset: Dataset) -> str:
    """Make a steady id from the management number, or from name, address and start."""
    own = "|".join(cells.get(column, "") for column in (dataset.name, *dataset.identity))
    return f"{dataset.id}-{sha256(own.encode()).hexdigest()[:16]}"
