from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django import app

from madang.core import tasks
from madang.core.models import SignInAttempt


def test_the_jobs_of_the_core_are_known_by_name() -> None:
    assert {"core.retire_sign_in_attempts", "core.sweep_files"} <= set(app.tasks)


@pytest.mark.django_db
def test_old_sign_in_tries_are_retired() -> None:
    SignInAttempt.objects.create(key="k", at=timezone.now() - timedelta(hours=1))

    tasks.retire_sign_in_attempts(timestamp=0)

    assert not SignInAttempt.objects.exists()


@pytest.mark.django_db
def test_an_empty_store_is_swept_without_complaint() -> None:
    tasks.sweep_files(timestamp=0)
