"""The summary on the page: the article at once, verified sentences above it as they come, all or nothing kept."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from django.conf import settings as django_settings
from django.core.asgi import get_asgi_application
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.chat.models import Question
from madang.chat.rules.writing import Writing
from madang.chat.rules.written_block import WRITTEN_BY
from madang.core.models import Account
from tests.core.adapters.test_live import in_database, play
from tests.support.language_server import fails, writes
from tests.support.scripted_server import Reply, ScriptedServer, scripted_server

HTMX = {"HX-Request": "true"}
IN_TIME = 5.0
HOW, FEE = "여권 창구에 본인이 가서 신청해요. [1]", "수수료는 10년에 52,000원이에요. [1]"
WRONG = "수수료는 10년에 25,000원이에요. [1]"


@contextmanager
def model(settings: Settings, *replies: Reply) -> Iterator[ScriptedServer]:
    with scripted_server(*replies) as server:
        settings.LANGUAGE_MODEL_ADDRESS = server.address
        settings.LANGUAGE_MODEL_NAME = "솔숲-7b"
        settings.LANGUAGE_MODEL_SECONDS = 2.0
        yield server


def post(client: Client, question: str = "여권 재발급 어떻게 해요") -> str:
    return client.post("/ask/", {"question": question}, headers=HTMX).content.decode()


@asynccontextmanager
async def stream(client: Client, question_id: int) -> AsyncIterator[Any]:
    """Open the summary's stream with the cookies of this browser, and leave at the end."""
    cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    headers = {"host": "localhost", "cookie": cookies, "accept": "application/json"}
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "path": f"/live/written/{question_id}/",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    opened: Any = ApplicationCommunicator(get_asgi_application(), scope)  # type: ignore[no-untyped-call]  # has no types
    await opened.send_input({"type": "http.request", "body": b"", "more_body": False})
    try:
        yield opened
    finally:
        await opened.send_input({"type": "http.disconnect"})
        await opened.wait(IN_TIME)


async def told(opened: Any) -> list[tuple[str, str]]:
    """Read the stream to its end; return its events as name and fragment."""
    assert (await opened.receive_output(IN_TIME))["status"] == HTTPStatus.OK
    text = ""
    while (part := await opened.receive_output(IN_TIME)).get("more_body"):
        text += part["body"].decode()
    events = [event.partition("\n") for event in text.split("\n\n") if event]
    return [(name.removeprefix("event: "), data.replace("data: ", "")) for name, _, data in events]


def written(client: Client) -> list[tuple[str, str]]:
    """Return what the stream of the newest question tells."""
    question = Question.objects.latest("id")
    events: list[tuple[str, str]] = []

    async def scene() -> None:
        async with stream(client, question.id) as opened:
            events.extend(await told(opened))

    play(scene)
    return events


def status_of(client: Client, question_id: int) -> int:
    found: list[int] = []

    async def scene() -> None:
        async with stream(client, question_id) as opened:
            found.append((await opened.receive_output(IN_TIME))["status"])

    play(scene)
    return found[0]


@pytest.mark.usefixtures("transactional_db", "small_town")
class TestWithScripts:
    def test_the_article_is_there_at_once_and_its_summary_is_awaited(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW)) as server:
            page = post(client)
            assert server.asked == []
        question = Question.objects.get()
        assert f'data-address="/live/written/{question.id}/"' in page
        assert "여권 창구에 본인이 가서 신청해요." in page
        assert question.writing == Writing.AWAITED

    def test_verified_sentences_come_one_by_one_and_are_kept(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW, FEE)):
            post(client)
            events = written(client)
        assert [name for name, _ in events] == ["sentence", "sentence", "shown"]
        assert "52,000원" in events[1][1]
        assert "아래 원문: 여권을 다시 만들려면" in events[2][1]
        question = Question.objects.get()
        assert (question.machine_written, question.writing) == (True, Writing.SHOWN)
        assert [block["kind"] for block in question.blocks][:2] == ["written", "text"]
        page = client.get("/").content.decode()
        assert WRITTEN_BY in page
        assert "data-address=" not in page

    def test_a_later_fault_takes_everything_back(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW, WRONG)):
            post(client)
            assert [name for name, _ in written(client)] == ["sentence", "withdrawn"]
        question = Question.objects.get()
        assert (question.machine_written, question.writing) == (False, Writing.FIGURE)
        assert "written" not in [block["kind"] for block in question.blocks]

    def test_a_model_that_fails_is_only_withdrawn(self, client: Client, settings: Settings) -> None:
        with model(settings, fails(500)):
            post(client)
            assert written(client) == [("withdrawn", "")]
        assert Question.objects.get().writing == Writing.BROKEN

    def test_markup_arrives_as_text_or_not_at_all(self, client: Client, settings: Settings) -> None:
        with model(settings, writes("<img src=x onerror=alert(1)> 여권 창구에 본인이 가서 신청해요. [1]")):
            post(client)
            assert written(client) == [("withdrawn", "")]

    def test_nobody_else_may_read_it(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW)) as server:
            post(client)
            stranger = Client()
            post(stranger, "공영주차장 요금은 얼마인가요?")
            mine = Question.objects.earliest("id")
            assert status_of(Client(), mine.id) == HTTPStatus.NOT_FOUND
            assert status_of(stranger, mine.id) == HTTPStatus.NOT_FOUND
            assert server.asked == []

    def test_it_is_written_once(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW)) as server:
            post(client)
            written(client)
            assert status_of(client, Question.objects.get().id) == HTTPStatus.NOT_FOUND
            assert len(server.asked) == 1

    def test_an_old_question_is_not_written_any_more(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW)):
            post(client)
            Question.objects.update(asked_at=timezone.now() - timedelta(minutes=2))
            assert status_of(client, Question.objects.get().id) == HTTPStatus.NOT_FOUND

    def test_a_citizen_who_leaves_hangs_up_on_the_model(self, client: Client, settings: Settings) -> None:
        async def leave_after_the_first_sentence() -> None:
            question_ids: list[int] = []
            await in_database(lambda: question_ids.append(Question.objects.get().id))
            async with stream(client, question_ids[0]) as opened:
                await opened.receive_output(IN_TIME)
                assert "sentence" in (await opened.receive_output(IN_TIME))["body"].decode()

        with model(settings, writes(HOW, *[FEE] * 4, pause=0.05)) as server:
            post(client)
            play(leave_after_the_first_sentence)
            assert server.hung_up.wait(3)
        assert Question.objects.get().writing == Writing.LEFT


@pytest.mark.usefixtures("small_town")
class TestWithoutScripts:
    def test_the_page_waits_for_the_summary(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW, FEE)):
            page = client.post("/ask/", {"question": "여권 재발급"}, follow=True).content.decode()
        assert WRITTEN_BY in page
        assert "52,000원이에요." in page
        assert "맨 위 요약만 기계가" in page

    def test_the_api_says_that_a_machine_wrote(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(FEE)):
            body = json.dumps({"question": "여권 재발급"})
            answer = client.post("/api/chat/questions", body, content_type="application/json").json()
        assert answer["machine_written"] is True
        assert WRITTEN_BY in answer["text"]

    def test_a_server_without_streams_says_so(self, client: Client) -> None:
        response = client.get("/live/written/1/", headers={"accept": "application/json"})
        assert response.status_code == HTTPStatus.NOT_IMPLEMENTED


@pytest.mark.usefixtures("small_town")
class TestWhatIsSaidOfIt:
    def test_the_first_screen_says_it_beforehand(self, client: Client, settings: Settings) -> None:
        assert "생성형 인공지능" not in client.get("/").content.decode()
        with model(settings, writes(HOW)):
            assert "생성형 인공지능이 쓴 요약" in client.get("/").content.decode()

    def test_without_a_model_nothing_is_made_up(self, client: Client) -> None:
        assert "글을 새로 지어내지 않아요." in post(client)

    def test_the_words_are_the_same_while_it_is_awaited(self, client: Client, settings: Settings) -> None:
        with model(settings, writes(HOW)):
            assert WRITTEN_BY in post(client)

    def test_staff_see_why_nothing_was_shown(
        self, client: Client, as_haneul: Client, haneul: Account, settings: Settings
    ) -> None:
        with model(settings, writes(WRONG)):
            Client().post("/ask/", {"question": "여권 재발급"})
        page = as_haneul.get(f"/staff/questions/{Question.objects.get().id}/").content.decode()
        assert "근거와 다른 숫자나 날짜" in page

    def test_the_settings_are_off_by_themselves(self) -> None:
        assert django_settings.LANGUAGE_MODEL_ADDRESS == ""
