"""Check a document that was taken out: its signature, its course, the files inside."""

from dataclasses import dataclass

from madang.core import api as core
from madang.documents.adapters import pdf_signature
from madang.documents.adapters.embedded_files import UnreadableFiles, embedded_files
from madang.documents.rules.export_check import Result, check_export
from madang.documents.rules.exported_course import COURSE_FILE, Course, NotACourse, parse


@dataclass(frozen=True)
class Verified:
    """What each check said; `intact` where none found a fault. `number` and `title` are the document's, as it says."""

    intact: bool
    number: str
    title: str
    results: tuple[Result, ...]


def verify_file(pdf: bytes) -> Verified:
    """Check a PDF that Madang made. Any bytes get an answer."""
    signature = _signature(pdf)
    try:
        enclosed = dict(embedded_files(pdf))
        course = _course(enclosed)
        results = check_export(course, enclosed, core.check_signed_chain, core.public_keys())
    except (UnreadableFiles, NotACourse) as unreadable:
        return Verified(False, "", "", (signature, Result("course", False, str(unreadable))))
    all_results = (signature, *results)
    intact = all(each.ok is not False for each in all_results)
    return Verified(intact, course.document.number, course.document.title, all_results)


def _course(enclosed: dict[str, bytes]) -> Course:
    """Take the course out of the files that lie in a PDF."""
    if COURSE_FILE not in enclosed:
        raise NotACourse("결재 경과가 들어 있지 않은 PDF입니다.")
    return parse(enclosed.pop(COURSE_FILE))


def _signature(pdf: bytes) -> Result:
    report = pdf_signature.verify(pdf)
    return Result("signature", report.intact and report.covers_whole_file, report.reason)
