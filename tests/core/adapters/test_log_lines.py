"""An error in the log names no citizen, whatever the database quoted."""

import logging

import pytest
from django.db import IntegrityError, connection

from config.settings.logs import LOGGING
from madang.core.adapters.log_lines import LogLine

SECRET = "홍길동 010-1234-5678\n둘째 줄: 집에 아무도 없어요"


def logged(error: BaseException) -> str:
    line = LogLine("{message}", style="{")
    return line.format(logging.LogRecord("x", logging.ERROR, "", 0, "it failed", None, (type(error), error, None)))


@pytest.mark.django_db
def test_a_row_that_the_database_refused_is_not_quoted() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE letter (body text, sender text NOT NULL)")
        with pytest.raises(IntegrityError) as refused:
            cursor.execute("INSERT INTO letter VALUES (%s, NULL)", [SECRET])
    assert "홍길동" in str(refused.value), "else this test proves nothing"
    said = logged(refused.value)
    assert "홍길동" not in said
    assert "둘째 줄" not in said
    assert 'null value in column "sender"' in said


def test_what_follows_the_row_is_kept() -> None:
    said = logged(ValueError("refused\nDETAIL:  Failing row contains (홍길동).\nCONTEXT:  COPY letter, line 3"))
    assert "홍길동" not in said
    assert "CONTEXT:  COPY letter, line 3" in said


def test_a_telephone_number_in_an_error_is_masked() -> None:
    assert "010-1234-5678" not in logged(ValueError("no such person: 010-1234-5678"))


def test_the_house_writes_its_log_so() -> None:
    assert LOGGING["formatters"]["line"]["class"] == f"{LogLine.__module__}.{LogLine.__qualname__}"  # type: ignore[index]
