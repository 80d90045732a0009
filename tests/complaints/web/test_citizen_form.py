"""The citizen's form: what it asks, what it keeps, and that it is filed once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from madang.complaints.actions.load_classifier import load_classifier
from madang.complaints.adapters import texts
from madang.complaints.models import Complaint
from madang.complaints.queries.classifier_in_use import put_back
from madang.complaints.rules.photos import MOST_BYTES
from madang.complaints.rules.states import ComplaintState
from tests.support.classifier import open_taught_categories
from tests.support.complaints import NO_STOP, NOW, PARKING, ROAD, a_photo

PAGE = "/complaints/new/"
HOLE = "도로에 구멍이 났어요"


@pytest.fixture(autouse=True)
def _morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def taught(db: None) -> Iterator[None]:
    """A small classifier is in use."""
    put_back()
    open_taught_categories()
    load_classifier(NOW)
    yield
    put_back()


@pytest.fixture
def sent_texts(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Texts are sent here."""
    sent: list[tuple[str, str]] = []
    monkeypatch.setattr(texts, "_texter", [lambda phone, words: sent.append((phone, words))])
    return sent


def key_of(client: Client) -> str:
    page = client.get(PAGE).content.decode()
    return page.split('name="key" value="')[1].split('"')[0]


def fields(client: Client, **changes: Any) -> dict[str, Any]:
    plain = {"key": key_of(client), "category": PARKING, "violation": "no-parking", "text": "차가 골목을 막고 있어요"}
    return {**plain, "plate": "12가3456", "lat": "34.96", "lng": "127.51", **changes}


def said(response: Any) -> str:
    return unescape(response.content.decode())


def upload(client: Client, content: bytes, name: str = "a.jpg") -> Any:
    return client.post(
        f"{PAGE}photos/", {"photo": SimpleUploadedFile(name, content)}, headers={"Accept": "application/json"}
    )


def test_a_complaint_is_sent_and_its_receipt_shown(client: Client, parking: None) -> None:
    photo = upload(client, a_photo(NOW, 34.9601, 127.5101)).json()
    response = client.post(PAGE, fields(client, photo_key=[photo["key"]], happened_at="2026-11-23T09:40"))
    complaint = Complaint.objects.get()
    assert response["Location"] == f"/complaints/r/{complaint.token}/"
    assert (complaint.category_id, complaint.violation, complaint.lat) == (PARKING, "no-parking", 34.96)
    assert timezone.localtime(complaint.happened_at).hour == 9
    kept = complaint.photos.get()
    assert (kept.taken_at, kept.width) == (NOW, 640)


def test_words_alone_are_enough(client: Client, parking: None) -> None:
    client.post(PAGE, {"key": key_of(client), "text": "가로등이 꺼졌어요", "category": ""})
    assert Complaint.objects.get().category is None


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"lat": "37.56", "lng": "126.97"}, "우리 시 밖의 위치예요"),
        ({"lat": "34.96", "lng": ""}, "하나만 있어요"),
        ({"lat": "", "lng": "", "place_words": ""}, "지도에서 고르거나 말로 적어 주세요"),
        ({"happened_at": "2026-11-25T09:00"}, "지금보다 뒤이거나 너무 오래전이에요"),
        ({"happened_at": "0001-01-01T09:00"}, "지금보다 뒤이거나 너무 오래전이에요"),
        ({"happened_at": "어제쯤"}, "날짜와 시각을 다시 골라 주세요"),
        ({"violation": "hydrant"}, "이 종류의 불편에는 없는 위반유형이에요"),
        ({"category": "no-such"}, "그런 종류의 불편이 없어요"),
        ({"text": "가" * 4_001}, "4,000자까지"),
        ({"place_words": "가" * 201}, "200자까지"),
        ({"name": "가" * 61}, "60자까지"),
        ({"plate": "1" * 21}, "20자까지"),
        ({"phone": "123"}, "전화번호를 다시 확인해 주세요"),
        ({"photo_key": ["made-up"]}, "하루가 지난 사진"),
    ],
)
def test_what_cannot_be_sent_is_said_and_nothing_typed_is_lost(
    client: Client, parking: None, changes: dict[str, Any], sentence: str
) -> None:
    response = client.post(PAGE, fields(client, **{"text": "차가 막고 있어요", **changes}))
    assert response.status_code == 400
    assert said(response).count(sentence) == 2, "once in the list at the top, once beside the field"
    assert changes.get("text", "차가 막고 있어요") in said(response)
    assert not Complaint.objects.exists()


def test_all_that_is_wrong_is_said_at_once(client: Client, parking: None) -> None:
    shown = said(client.post(PAGE, fields(client, text="", plate="", lat="", lng="", phone="1")))
    for sentence in ("무엇이 불편한지 적거나", "지도에서 고르거나", "전화번호를 다시"):
        assert shown.count(sentence) == 2


def test_swapped_degrees_are_put_right(client: Client, parking: None) -> None:
    client.post(PAGE, fields(client, lat="127.51", lng="34.96"))
    complaint = Complaint.objects.get()
    assert (complaint.lat, complaint.lng, complaint.place_note) == (34.96, 127.51, "swapped")


def test_kinds_and_answers_of_another_category_are_left_behind(client: Client, parking: None) -> None:
    client.post(PAGE, fields(client, category=ROAD, **{"answers.size": "large", "answers.else": "?"}))
    complaint = Complaint.objects.get()
    assert (complaint.violation, complaint.plate_given, complaint.answers) == ("", "", {"size": "large"})


def test_a_form_that_is_sent_again_is_the_same_complaint(client: Client, parking: None) -> None:
    form = fields(client)
    first, second = client.post(PAGE, form), client.post(PAGE, form)
    assert first["Location"] == second["Location"]
    assert Complaint.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_form_that_is_sent_twice_at_once_is_filed_once(parking: None) -> None:
    form = fields(Client())

    def send(_: int) -> str:
        try:
            return str(Client().post(PAGE, form)["Location"])
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        addresses = set(pool.map(send, range(4)))
    assert len(addresses) == 1
    assert Complaint.objects.count() == 1


def test_a_form_with_a_key_of_ones_own_making_gets_another(client: Client, parking: None) -> None:
    client.post(PAGE, fields(client, key="guessable"))
    assert len(Complaint.objects.get().token) == 22


@pytest.mark.parametrize(
    ("content", "status", "sentence"),
    [
        (b"hello", 400, "사진 파일이 아니에요."),
        (a_photo()[:3_000], 400, "사진이 중간에 끊겨 있어요."),
        (bytes(2 * MOST_BYTES), 413, "사진이 20MB보다 커요."),
        (b"", 400, "빈 파일이에요."),
    ],
    ids=["no photo", "half a photo", "40 MB", "empty"],
)
def test_what_is_no_photo_is_refused_at_once(
    client: Client, parking: None, content: bytes, status: int, sentence: str
) -> None:
    response = upload(client, content)
    assert response.status_code == status
    assert response.json()["refusal"]["sentence"] == sentence


def test_photos_go_with_the_form_itself_where_there_are_no_scripts(client: Client, parking: None) -> None:
    files = [SimpleUploadedFile("a.jpg", a_photo()), SimpleUploadedFile("b.txt", b"words")]
    shown = said(client.post(PAGE, fields(client, photos=files, do="photos")))
    assert "‘b.txt’: 사진 파일이 아니에요." in shown
    assert shown.count('name="photo_key"') == 2, "the one that was kept, and the pattern for those to come"


def test_a_photo_of_a_form_is_seen_with_its_key_alone(client: Client, parking: None) -> None:
    photo = upload(client, a_photo()).json()
    seen = Client().get(photo["address"])
    assert seen["Content-Type"] == "image/jpeg"
    assert seen["Cache-Control"].startswith("private")
    assert Client().get(photo["address"].replace(photo["key"][:8], "AAAAAAAA")).status_code == 404


def test_what_a_category_asks_comes_with_it(client: Client, parking: None) -> None:
    parking_asks = said(client.get(f"{PAGE}details/", {"category": NO_STOP}))
    assert "소화전 5m 이내" in parking_asks
    assert "주정차 금지구역" not in parking_asks
    assert "얼마나 큰가요?" in said(client.get(f"{PAGE}details/", {"category": ROAD}))
    assert "더 여쭤볼 것이 없어요" in said(client.get(f"{PAGE}details/", {"category": "\x00"}))


def test_one_address_cannot_flood_the_city(client: Client, parking: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.complaints.web.citizen_form.most_filed", lambda: 2)
    answers = [client.post(PAGE, fields(client)) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 400]
    assert "짧은 시간에 여러 건을 보내서 잠시 막았어요" in said(answers[-1])
    assert 'data-at="review"' in said(answers[-1])


def test_without_texts_no_code_is_asked_for(client: Client, parking: None) -> None:
    assert "인증번호" not in said(client.get(PAGE))


def test_whoever_wants_texts_proves_the_telephone_first(
    client: Client, parking: None, sent_texts: list[tuple[str, str]]
) -> None:
    form = fields(client, phone="010-1234-5678", wants_texts="on")
    assert "‘인증번호 받기’를 눌러" in said(client.post(PAGE, form))
    assert "문자로 보냈어요" in said(client.post(PAGE, {**form, "do": "code"}))
    [(phone, words)] = sent_texts
    code = words.split("인증번호 ")[1][:6]
    assert (phone, code.isdecimal()) == ("01012345678", True)
    wrong = "000000" if code != "000000" else "111111"
    session = client.session.session_key
    assert "인증번호가 달라요" in said(client.post(PAGE, {**form, "code": wrong}))
    assert client.post(PAGE, {**form, "code": code}).status_code == 302
    assert client.session.session_key != session
    reporter = Complaint.objects.get().reporter
    assert (reporter.phone, reporter.wants_texts, reporter.verified_at) == ("01012345678", True, NOW)


def test_nobody_guesses_a_code(client: Client, parking: None, sent_texts: list[tuple[str, str]]) -> None:
    form = fields(client, phone="01012345678", wants_texts="on")
    client.post(PAGE, {**form, "do": "code"})
    code = sent_texts[0][1].split("인증번호 ")[1][:6]
    guesses = [f"{(int(code) + step) % 10**6:06d}" for step in range(1, 6)]
    for guess in guesses:
        assert "인증번호가 달라요" in said(client.post(PAGE, {**form, "code": guess}))
    assert "인증번호를 여러 번 적어서 잠시 막았어요" in said(client.post(PAGE, {**form, "code": code}))
    assert not Complaint.objects.exists()


def test_a_code_does_for_ten_minutes_and_its_own_telephone(
    client: Client, parking: None, sent_texts: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    form = fields(client, phone="01012345678", wants_texts="on")
    client.post(PAGE, {**form, "do": "code"})
    code = sent_texts[0][1].split("인증번호 ")[1][:6]
    other = {**form, "phone": "01099998888", "code": code}
    assert "‘인증번호 받기’를 눌러" in said(client.post(PAGE, other))
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(minutes=11))
    assert "10분이 지났어요" in said(client.post(PAGE, {**form, "code": code}))


def test_codes_to_one_telephone_are_few(client: Client, parking: None, sent_texts: list[tuple[str, str]]) -> None:
    form = fields(client, phone="01012345678", wants_texts="on", do="code")
    shown = [said(client.post(PAGE, form)) for _ in range(4)]
    assert "인증번호를 여러 번 보내서 잠시 막았어요" in shown[-1]
    assert len(sent_texts) == 3


def test_similar_ones_nearby_are_shown_before_filing(client: Client, parking: None) -> None:
    client.post(
        PAGE, {**fields(client, category=ROAD, text="도로가 파였어요. 010-1234-5678로 전화 주세요"), "plate": ""}
    )
    shown = said(client.get(f"{PAGE}similar/", {"category": ROAD, "lat": "34.9604", "lng": "127.51"}))
    assert "이미 접수된 비슷한 불편이에요" in shown
    assert "도로가 파였어요" in shown
    assert "010-1234-5678" not in shown
    Complaint.objects.update(state=ComplaintState.REVIEWING)
    shown = said(client.get(f"{PAGE}similar/", {"category": ROAD, "lat": "34.9604", "lng": "127.51"}))
    assert ">접수</span>" in shown
    assert "검토" not in shown, "a word of the office"
    for elsewhere in ({"lat": "34.97", "lng": "127.51"}, {"lat": "x", "lng": "y"}, {"lat": "1e999", "lng": "nan"}, {}):
        assert "비슷한 불편" not in said(client.get(f"{PAGE}similar/", {"category": ROAD, **elsewhere}))


def test_a_fault_says_its_field_once(client: Client, parking: None) -> None:
    shown = said(client.post(PAGE, fields(client, phone="1", happened_at="어제쯤")))
    assert ">전화번호를 다시 확인해 주세요. 예: 010-1234-5678</a>" in shown
    assert ">언제: 날짜와 시각을 다시 골라 주세요.</a>" in shown
    assert "발생일시" not in shown


def test_whoever_tells_nothing_is_asked_for_words_or_a_photo_alone(client: Client, parking: None) -> None:
    empty_form = {"key": key_of(client), "category": "", "text": ""}
    assert "어떤 종류인지" not in said(client.post(PAGE, empty_form))
    photo = upload(client, a_photo()).json()["key"]
    assert client.post(PAGE, {**empty_form, "photo_key": [photo]}).status_code == 302


def test_a_category_is_offered_for_what_is_written_and_never_chosen_by_itself(client: Client, taught: None) -> None:
    offered = said(client.post(f"{PAGE}guess/", {"text": HOLE}))
    assert "<b>도로 파손</b> 같아요" in offered
    assert f'name="category" value="{ROAD}"' in offered
    assert "checked" not in offered
    assert said(client.post(f"{PAGE}guess/", {"text": "안녕하세요"})).strip() == ""
    assert client.get(f"{PAGE}guess/", {"text": HOLE}).status_code == 405, "what people write stands in no address"


def test_nobody_has_the_house_guess_without_end(client: Client, parking: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.complaints.web.citizen_form.MOST_GUESSES", 2)
    answers = [client.post(f"{PAGE}guess/", {"text": HOLE}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_without_scripts_it_is_offered_on_the_next_page(client: Client, taught: None) -> None:
    form = {"key": key_of(client), "text": HOLE, "category": ""}
    page = said(client.post(PAGE, {**form, "do": "category"}))
    assert "<b>도로 파손</b> 같아요" in page
    assert 'name="category" value="" checked' in page
    assert "같아요" not in said(client.post(PAGE, {**form, "category": PARKING, "do": "category"}))
    client.post(PAGE, form)
    assert Complaint.objects.get().category is None


def test_how_many_photos_parking_needs_is_told_to_whom_it_concerns(client: Client, parking: None) -> None:
    page = said(client.get(PAGE))
    assert '<span class="for-parking">주차 신고는' in page
    assert f'value="{PARKING}" data-parking' in page
    assert f'value="{ROAD}" data-parking' not in page
