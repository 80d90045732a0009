"""`madang audit verify` at a terminal and in a script."""

import json

import pytest
from click.testing import CliRunner
from django.db import connection

from madang.core import api
from madang.core.api import SYSTEM, AuditReport, WorkStopped, record, verify_audit
from madang.core.commands import audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_deeds(db: None) -> None:
    for number in (1, 2, 3):
        record(verb="load_areas", subject=("area", "all"), actor=SYSTEM, after={"added": number})


def test_a_whole_log_is_told_with_its_head(three_deeds: None) -> None:
    result = CliRunner().invoke(audit, ["verify"])

    assert result.exit_code == 0
    assert "기록 3건이 온전해요." in result.output
    assert f"3:{verify_audit().head_hash}" in result.output


def test_a_script_reads_the_report(three_deeds: None) -> None:
    result = CliRunner().invoke(audit, ["verify", "--json"])

    report = json.loads(result.output)
    assert (report["entries"], report["intact"], report["first_broken_seq"]) == (3, True, None)


def test_a_broken_log_ends_with_one(three_deeds: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry DISABLE TRIGGER USER")
        cursor.execute("UPDATE core_auditentry SET verb = 'nothing' WHERE seq = 2")

    result = CliRunner().invoke(audit, ["verify"])

    assert result.exit_code == 1
    assert "2번 기록에서 끊겼어요." in result.output


def test_a_cut_tail_is_found_with_what_was_written_down(three_deeds: None) -> None:
    written_down = f"3:{verify_audit().head_hash}"
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM core_auditentry WHERE seq = 3")

    assert CliRunner().invoke(audit, ["verify"]).exit_code == 0
    assert CliRunner().invoke(audit, ["verify", "--kept", written_down]).exit_code == 1


def test_a_check_that_was_cut_short_is_neither_intact_nor_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(kept: object) -> AuditReport:
        raise WorkStopped

    monkeypatch.setattr(api, "verify_audit", killed)

    result = CliRunner().invoke(audit, ["verify"])

    assert result.exit_code == 2
    assert "끝까지 하지 못했어요" in result.output
    assert "온전해요" not in result.output


@pytest.mark.parametrize("told", ["3", "셋:abc", "3:abc"])
def test_a_head_that_cannot_be_one_is_refused(told: str) -> None:
    assert CliRunner().invoke(audit, ["verify", "--kept", told]).exit_code == 2
