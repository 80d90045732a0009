"""A file that is looked at before it is taken in."""

import pytest
from django.utils import timezone

from madang.complaints.actions.import_complaints import begin_import
from madang.complaints.actions.keep_import_draft import forget_import_draft, keep_import_draft
from madang.complaints.queries.import_lines import GivenFile
from madang.core.models import StoredFile
from tests.support.complaint_files import as_csv, row
from tests.support.complaints import actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

CONTENT = as_csv([row(1)])


def test_one_that_is_left_alone_is_forgotten() -> None:
    kept = keep_import_draft(actor("haneul"), "신고.csv", CONTENT, timezone.now())
    forget_import_draft(kept.id)
    assert not StoredFile.objects.exists()


def test_one_that_was_taken_in_stays_with_its_import() -> None:
    kept = keep_import_draft(actor("haneul"), "신고.csv", CONTENT, timezone.now())
    begin_import(actor("haneul"), GivenFile("신고.csv", CONTENT))
    forget_import_draft(kept.id)
    assert StoredFile.objects.filter(pk=kept.id).exists()
