"""What the 기록물관리책임자 does with files (기록물철): finish, tidy, keep from disposal (시행령 제24조, 제26조)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal
from madang.documents.models import RecordFile
from madang.documents.policy import must_be_records_officer, staff_person

LONGEST_REASON = 300


@transaction.atomic
def finish_file(actor: Actor, file_id: int, finished_on: date) -> RecordFile:
    """Say when the handling ended: retention begins on the January after it (시행령 제26조제5항)."""
    file = own_file(actor, file_id)
    if file.finished_on is not None:
        raise Refusal("이미 끝낸 철입니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if not date(file.year, 1, 1) <= finished_on <= timezone.localdate():
        raise Refusal("끝난 날은 철을 만든 해부터 오늘까지여야 합니다.", "날짜를 다시 적어 주세요.")
    file.finished_on = finished_on
    file.save(update_fields=["finished_on"])
    _told(actor, file, "finish_file", {"finished_on": finished_on})
    return file


@transaction.atomic
def open_again(actor: Actor, file_id: int, reason: str) -> RecordFile:
    """Take back that a file was finished, with the reason, as long as it lies here: its retention has not begun.

    Where another file of the year was opened meanwhile, new records go on into that one.
    """
    file = own_file(actor, file_id)
    if file.finished_on is None:
        raise Refusal("끝낸 철이 아닙니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if file.handed_over_on is not None:
        raise Refusal("기록관으로 옮긴 철은 다시 열 수 없습니다.", "옮김을 먼저 되돌려 주세요.", status=409)
    if not reason.strip() or len(reason.strip()) > LONGEST_REASON:
        raise Refusal(
            f"철을 다시 여는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.", "까닭은 감사 기록에 남습니다."
        )
    before, file.finished_on = file.finished_on, None
    file.save(update_fields=["finished_on"])
    _told(actor, file, "open_file_again", {"reason": reason.strip(), "finished_on": before})
    return file


@transaction.atomic
def tidy_file(actor: Actor, file_id: int) -> RecordFile:
    """Confirm class, filing, openness and access of what lies in it (시행규칙 제14조)."""
    file = own_file(actor, file_id)
    if file.tidied_at is not None:
        raise Refusal("이미 정리한 철입니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if not file.retention:
        raise Refusal(
            "보존기간이 없는 철은 정리를 마칠 수 없습니다.", "단위과제의 보존기간을 먼저 정해 주세요.", status=409
        )
    if file.entries.filter(openness="").exists():
        raise Refusal("공개 구분이 없는 등록이 남아 있습니다.", "등록대장에서 정정한 뒤 정리해 주세요.", status=409)
    file.tidied_at = timezone.now()
    file.save(update_fields=["tidied_at"])
    _told(actor, file, "tidy_file", {"entries": file.entries.count()})
    return file


@transaction.atomic
def hold_disposal(actor: Actor, file_id: int, reason: str) -> RecordFile:
    """Keep a file from disposal, with the reason; nothing of it is destroyed while it stands (폐기 금지)."""
    file = own_file(actor, file_id)
    if file.disposal_held:
        raise Refusal(
            f"이미 폐기를 막아 둔 철입니다({file.disposal_held}).",
            "까닭이 바뀌었으면 풀고 다시 막아 주세요.",
            status=409,
        )
    if not reason.strip() or len(reason.strip()) > LONGEST_REASON:
        raise Refusal(
            f"폐기를 막는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.", "감사, 소송, 조사처럼 적습니다."
        )
    file.disposal_held = reason.strip()
    file.save(update_fields=["disposal_held"])
    _told(actor, file, "hold_disposal", {"reason": file.disposal_held})
    return file


@transaction.atomic
def release_disposal(actor: Actor, file_id: int, reason: str) -> RecordFile:
    """End the ban, with the reason."""
    file = own_file(actor, file_id)
    if not file.disposal_held:
        raise Refusal("폐기를 막아 둔 철이 아닙니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if not reason.strip() or len(reason.strip()) > LONGEST_REASON:
        raise Refusal(
            f"폐기 금지를 푸는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.", "까닭은 감사 기록에 남습니다."
        )
    before, file.disposal_held = file.disposal_held, ""
    file.save(update_fields=["disposal_held"])
    _told(actor, file, "release_disposal", {"reason": reason.strip(), "held": before})
    return file


def own_file(actor: Actor, file_id: int) -> RecordFile:
    """Return a file of the officer's own department, held. Raises NotFound, NotAllowed."""
    person = staff_person(actor)
    found = RecordFile.objects.select_for_update(of=("self",)).filter(pk=file_id).first()
    if found is None or found.department_id != person.department_id:
        raise NotFound("기록물철을 찾을 수 없습니다.", "우리 부서의 철 목록에서 다시 열어 주세요.")
    must_be_records_officer(person, found.department_id)
    return found


def _told(actor: Actor, file: RecordFile, verb: str, after: dict[str, object]) -> None:
    core.record(verb=verb, subject=("file", str(file.pk)), actor=actor, after={"title": file.title, **after})
