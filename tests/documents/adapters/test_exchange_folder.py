"""Exchange by folders: whole or not at all, once, and nothing reaches outside its own folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from madang.documents.adapters.exchange import NotSent, Package
from madang.documents.adapters.exchange_folder import FolderExchange
from madang.documents.rules.manifest import FILE, sha256
from tests.documents.going_out import lay_in, manifest_of, use_folder

PACKAGE = Package(
    key="document-1-2",
    number="교통관리과-1",
    title="주정차 과태료 감경",
    sender="순천시장",
    sent_on=date(2026, 11, 23),
    receiver="여수시장",
    email="",
    pdf_name="교통관리과-1.pdf",
    pdf=b"%PDF-1.7 body",
    files={"계획서.txt": "줄거리".encode()},
)


@pytest.fixture
def home(settings: Settings, tmp_path: Path) -> Path:
    return use_folder(settings, tmp_path / "exchange")


def test_a_package_is_a_folder_with_a_manifest_of_hashes(home: Path) -> None:
    sent = FolderExchange().send(PACKAGE)
    folder = home / sent.proof
    told = manifest_of(folder)
    assert {each["name"]: each["sha256"] for each in told["files"]} == {
        "교통관리과-1.pdf": sha256(PACKAGE.pdf),
        "계획서.txt": sha256(PACKAGE.files["계획서.txt"]),
    }
    assert (told["receiver"], told["number"]) == ("여수시장", "교통관리과-1")
    assert (folder / "계획서.txt").read_bytes() == PACKAGE.files["계획서.txt"]


def test_the_same_package_again_is_the_same_sending(home: Path) -> None:
    first, again = FolderExchange().send(PACKAGE), FolderExchange().send(PACKAGE)
    assert first == again
    assert len(list((home / "outbox").iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_tried_again_later(home: Path) -> None:
    home.mkdir(parents=True)
    (home / "outbox").write_text("in the way", encoding="utf-8")
    with pytest.raises(NotSent) as failed:
        FolderExchange().send(PACKAGE)
    assert failed.value.retry
    assert "쓸 수 없습니다" in failed.value.sentence


def test_what_was_sent_there_can_be_taken_in_here(home: Path) -> None:
    sent = FolderExchange().send(PACKAGE)
    (home / "inbox").mkdir()
    (home / sent.proof).rename(home / "inbox" / "from-suncheon")
    (arrived,) = FolderExchange().collect()
    assert (arrived.number, arrived.title, arrived.sender) == ("교통관리과-1", "주정차 과태료 감경", "순천시장")
    assert set(arrived.files) == {"교통관리과-1.pdf", "계획서.txt"}


def test_what_was_put_away_is_not_collected_again(home: Path) -> None:
    lay_in(home)
    way = FolderExchange()
    (arrived,) = way.collect()
    way.put_away(arrived)
    assert list(FolderExchange().collect()) == []
    assert len(list((home / "taken").iterdir())) == 1


def test_a_broken_package_is_put_aside_with_the_reason_and_the_others_come(home: Path) -> None:
    (lay_in(home, "p1") / "협조 요청.txt").write_bytes(b"changed on the way")
    (lay_in(home, "p2") / FILE).unlink()
    lay_in(home, "p3", title="온전한 것")
    assert [arrived.title for arrived in FolderExchange().collect()] == ["온전한 것"]
    reasons = {
        folder.name[:2]: (folder / "reason.txt").read_text(encoding="utf-8") for folder in (home / "broken").iterdir()
    }
    assert "다릅니다" in reasons["p1"]
    assert "없습니다" in reasons["p2"]


def test_a_link_in_a_package_is_never_followed(home: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("비밀", encoding="utf-8")
    folder = lay_in(home, files={"a.txt": "비밀".encode()})
    (folder / "a.txt").unlink()
    (folder / "a.txt").symlink_to(secret)
    assert list(FolderExchange().collect()) == []


def test_a_package_over_the_limit_is_put_aside(home: Path, settings: Settings) -> None:
    settings.DOCUMENT_EXCHANGE_LIMIT = 10
    lay_in(home)
    assert list(FolderExchange().collect()) == []


def test_a_package_that_is_still_being_written_is_left_alone(home: Path) -> None:
    lay_in(home, ".half")
    assert list(FolderExchange().collect()) == []
    assert (home / "inbox" / ".half").is_dir()


def test_a_key_that_is_a_path_is_refused(home: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        FolderExchange().send(replace(PACKAGE, key="../outside"))
