"""The dense channel finds what shares no word with its article, and never stands between a citizen and an answer."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.knowledge import api
from madang.knowledge.adapters.embeddings.schema import EmbeddingFailure
from madang.knowledge.queries.dense import dense_state, warm_up, with_nearest
from madang.knowledge.queries.search import index_in_use
from madang.knowledge.rules.embedding import Fault
from madang.knowledge.rules.findings import Findings
from madang.knowledge.rules.gate import Verdict, product_gate
from tests.support.embedding_model import make_model
from tests.support.embedding_server import breaks_off, drips, embeds, fails, sends, waits
from tests.support.house import PROJECT, environment_of
from tests.support.knowledge import ARTICLES, draft
from tests.support.scripted_server import Reply, scripted_server

pytestmark = pytest.mark.usefixtures("small_town")

CAR = {
    **ARTICLES["parking-enforcement-hours"],
    "title": "자동차 등록은 어디에서 하나요?",
    "also_asked": ["자동차 신규 등록", "자동차 이전 등록"],
    "answer": [{"text": "차량등록사업소에서 해요."}],
}
NO_WORD_IN_COMMON = "쀼릉"


@pytest.fixture
def car_town(dense_on: Path) -> Path:
    """A town with an article about cars, and vectors of all its articles."""
    api.load_articles([("car", draft(CAR)), *[(key, draft(facts)) for key, facts in ARTICLES.items()]])
    api.rebuild_index()
    api.embed_articles()
    return dense_on


def by_words(question: str) -> Callable[[int], Findings]:
    return lambda limit: index_in_use().search(question, limit)


def found(question: str) -> Findings:
    return with_nearest(question, by_words(question), 5)


def vector_of(text: str) -> tuple[float, float]:
    return (1.0, float(len(text)))


def test_an_article_that_shares_no_word_with_the_question_is_found(car_town: Path) -> None:
    assert by_words(NO_WORD_IN_COMMON)(5).hits == ()
    findings = found(NO_WORD_IN_COMMON)
    assert findings.hits[0].document_id == "car"
    assert product_gate().decide(findings) is Verdict.ANSWER


def test_what_nobody_asks_a_city_hall_is_still_declined(car_town: Path) -> None:
    for utterance in ("안녕", "오늘 점심 뭐 먹지", "로또 번호 알려 줘"):
        assert product_gate().decide(found(utterance)) is not Verdict.ANSWER


def test_what_the_words_find_stays_found(car_town: Path) -> None:
    for question, article in (("여권 재발급", "passport-reissue"), ("공영주차장 요금", "public-parking-fees")):
        assert found(question).hits[0].document_id == article


def test_no_more_is_given_than_was_asked_for(car_town: Path) -> None:
    assert len(with_nearest("여권", by_words("여권"), 2).hits) == 2


def test_off_nothing_is_asked_of_the_database() -> None:
    with CaptureQueriesContext(connection) as asked:
        with_nearest("쀼릉", lambda limit: Findings((), 0.0), 5)
        warm_up()
    assert len(asked) == 0


def test_off_nothing_is_imported(tmp_path: Path) -> None:
    program = (
        "import sys, django; django.setup(); import madang.knowledge.api, madang.knowledge.queries.dense as dense;"
        "dense.warm_up();"
        "print(*{'pgvector', 'onnxruntime', 'tokenizers', 'sentence_transformers'} & set(sys.modules))"
    )
    environment = environment_of(tmp_path) | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_before_the_first_vectors_the_words_decide(dense_on: Path) -> None:
    assert found("여권 재발급") == by_words("여권 재발급")(5)
    assert "madang knowledge embed" in "".join(dense_state(timezone.now(), ask_now=True).as_lines())


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        pytest.param(waits(2.0, embeds(vector_of)), Fault.TOO_SLOW, id="slow"),
        pytest.param(drips(2.0), Fault.TOO_SLOW, id="drip by drip"),
        pytest.param(fails(500), Fault.BROKEN, id="500"),
        pytest.param(fails(429), Fault.BUSY, id="429"),
        pytest.param(breaks_off, Fault.UNREACHABLE, id="cut off"),
        pytest.param(sends(b"garbage"), Fault.UNREADABLE, id="garbage"),
        pytest.param(embeds(lambda text: (1.0, 2.0, 3.0)), Fault.WRONG_LENGTH, id="another length"),
        pytest.param(embeds(lambda text: (float("nan"), 1.0)), Fault.NO_NUMBERS, id="NaN"),
    ],
)
def test_a_failing_embedder_costs_no_answer_and_is_told_to_staff(
    settings: Settings, caplog: pytest.LogCaptureFixture, reply: Reply, fault: Fault
) -> None:
    with scripted_server(embeds(vector_of)) as server:
        settings.EMBEDDINGS, settings.EMBEDDINGS_MODEL, settings.EMBEDDINGS_SECONDS = server.address, "far-away", 0.3
        api.embed_articles()
        server.replies = [reply]
        started = monotonic()
        assert found("여권 재발급") == by_words("여권 재발급")(5)
        assert monotonic() - started < 0.6
        state = dense_state(timezone.now(), ask_now=True)
    assert (state.failures, state.last_fault) == (1, fault)
    assert fault.value in caplog.text
    assert "여권" not in caplog.text


def test_a_server_that_keeps_failing_is_left_alone_for_a_while(settings: Settings) -> None:
    with scripted_server(embeds(vector_of)) as server:
        settings.EMBEDDINGS, settings.EMBEDDINGS_MODEL = server.address, "far-away"
        api.embed_articles()
        server.replies, server.asked = [fails(400)], []
        for _ in range(5):
            assert found("여권 재발급").hits[0].document_id == "passport-reissue"
    assert len(server.asked) == 3
    assert EmbeddingFailure.objects.count() == 3


def test_staff_see_that_it_works(car_town: Path) -> None:
    state = dense_state(timezone.now(), ask_now=True)
    assert state.fault is None
    assert state.ms is not None
    assert (state.missing, state.failures, state.calibrated) == (0, 0, True)
    assert "벡터 29개" in state.as_lines()[0]
    assert dense_state(timezone.now()).ms is None, "a page asks no embedder"


def test_staff_see_what_is_missing_and_that_the_model_is_another(
    car_town: Path, settings: Settings, tmp_path: Path
) -> None:
    api.load_articles([("car", draft(CAR | {"title": "차 등록은 어디에서 하나요?"}))])
    settings.EMBEDDINGS = str(make_model(tmp_path / "longer", dimensions=12))
    told = "\n".join(dense_state(timezone.now(), ask_now=True).as_lines())
    assert "벡터가 없는 글이 2개" in told
    assert "모델이 바뀌었어요" in told


def test_a_model_that_can_no_longer_be_read_is_seen_too(car_town: Path) -> None:
    (car_town / "model.onnx").unlink()
    assert dense_state(timezone.now(), ask_now=True).fault is None, "what this process has loaded goes on"
    warm_up()
    assert found(NO_WORD_IN_COMMON).hits[0].document_id == "car"
