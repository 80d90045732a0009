"""Documents that have gone out, and things that have arrived, in the small office."""

import json
from pathlib import Path
from typing import Any

from pytest_django.fixtures import Settings

from madang.documents.actions.enter_receipt import GivenArrival, enter_receipt
from madang.documents.actions.receive import GivenClass, receive
from madang.documents.actions.send_out import send_out
from madang.documents.models import Receipt, UnitTask
from madang.documents.rules.manifest import FILE, Manifest, packed, written
from tests.support.office import actor
from tests.support.papers import Paper, to_departments

LETTER = GivenArrival(title="가로수 정비 요청", sender="박순심", sender_address="순천시 장명로 30", channel="paper")


def use_folder(settings: Settings, home: Path) -> Path:
    """Exchange by folders below `home`."""
    settings.DOCUMENT_EXCHANGE, settings.DOCUMENT_EXCHANGE_FOLDER = "outbox-folder", home
    settings.DOCUMENT_EXCHANGE_LIMIT, settings.DOCUMENT_EXCHANGE_SECONDS = 10_000_000, 5.0
    return home


def use_email(settings: Settings) -> None:
    settings.DOCUMENT_EXCHANGE, settings.DOCUMENT_EXCHANGE_SECONDS = "email", 5.0


def arrived_in(*departments: str, **changes: Any) -> Receipt:
    """Send a document of 교통관리과 to departments and return the first one's receipt."""
    paper = Paper().decided(**to_departments(*departments), **changes)
    send_out(actor("haneul"), paper.pk)
    return Receipt.objects.filter(document=paper.pk).order_by("id")[0]


def received_in(department: str, by: str) -> Receipt:
    return receive(actor(by), arrived_in(department).pk, GivenClass())


def entered(by: str = "yeoreum", **changes: Any) -> Receipt:
    """Enter a letter by hand, changed so."""
    return enter_receipt(actor(by), GivenArrival(**{**vars(LETTER), **changes}))


def accounting_task() -> UnitTask:
    return UnitTask.objects.create(
        id="budget-letters", department_id="accounting", name="예산 회신", function="예산", retention="5"
    )


def lay_in(home: Path, name: str = "p1", files: dict[str, bytes] | None = None, **facts: Any) -> Path:
    """Lay a package into the inbox as another body would."""
    held = files if files is not None else {"협조 요청.txt": "도로 점용을 알려 주세요.".encode()}
    given = {"title": "도로 점용 협조", "sender": "여수시", "number": "도로과-7", "receiver": "순천시장(회계과장)"}
    told = Manifest.model_validate({**given, "files": packed(held), **facts})
    folder = home / "inbox" / name
    folder.mkdir(parents=True)
    for file, content in held.items():
        (folder / file).write_bytes(content)
    (folder / FILE).write_bytes(written(told))
    return folder


def manifest_of(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return told
