"""The files of imports are forgotten after their time."""

from datetime import timedelta

import pytest

from madang.complaints.actions.forget_import_files import KEPT_FOR, forget_import_files
from madang.complaints.actions.import_complaints import begin_import
from madang.complaints.actions.run_import import run_import
from madang.complaints.models import Complaint
from madang.complaints.queries.import_lines import GivenFile
from madang.core.models import StoredFile
from tests.support.complaint_files import as_csv, row
from tests.support.complaints import actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


@pytest.mark.parametrize(("after", "left"), [(KEPT_FOR - timedelta(hours=1), 1), (KEPT_FOR + timedelta(hours=1), 0)])
def test_a_file_is_kept_for_thirty_days_and_its_complaints_for_longer(after: timedelta, left: int) -> None:
    batch = run_import(begin_import(actor("haneul"), GivenFile("신고.csv", as_csv([row(1)]))).pk)
    forget_import_files(batch.begun_at + after)
    batch.refresh_from_db()
    assert (StoredFile.objects.count(), batch.file_id is not None) == (left, bool(left))
    assert Complaint.objects.count() == 1
