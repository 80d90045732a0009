from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from procrastinate.contrib.django import app

from madang.core import tasks
from madang.core.models import SignInAttempt


def test_the_jobs_of_the_core_are_known_by_name() -> None:
    assert {"core.retire_sign_in_attempts", "core.retire_sessions", "core.sweep_files"} <= set(app.tasks)


def test_what_is_done_once_a_day_is_done_at_night_in_korea() -> None:
    crons = {periodic.task.name: periodic.cron.split() for periodic in app.periodic_registry.periodic_tasks.values()}
    hours = {name: (int(hour) + 9) % 24 for name, (_, hour, *_) in crons.items() if hour.isdecimal()}
    assert hours.keys() >= {"core.sweep_files", "core.retire_sessions", "chat.forget", "knowledge.rebuild_index"}
    assert {name: hour for name, hour in hours.items() if hour > 4} == {}


@pytest.mark.django_db
def test_old_sign_in_tries_are_retired() -> None:
    SignInAttempt.objects.create(key="k", at=timezone.now() - timedelta(hours=1))

    tasks.retire_sign_in_attempts(timestamp=0)

    assert not SignInAttempt.objects.exists()


@pytest.mark.django_db
def test_sessions_that_ended_are_retired_and_others_stay() -> None:
    now = timezone.now()
    Session.objects.create(session_key="ended", session_data="", expire_date=now - timedelta(minutes=1))
    Session.objects.create(session_key="open", session_data="", expire_date=now + timedelta(hours=1))

    tasks.retire_sessions(timestamp=0)

    assert list(Session.objects.values_list("session_key", flat=True)) == ["open"]


@pytest.mark.django_db
def test_an_empty_store_is_swept_without_complaint() -> None:
    tasks.sweep_files(timestamp=0)
