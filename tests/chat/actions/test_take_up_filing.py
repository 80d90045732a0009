"""A complaint is put together in the talk: begun by who wants to, left at any moment, sent once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import pytest

from madang.chat import api
from madang.chat.models import KeptFiling, Question
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.turn import Turn
from madang.complaints import api as complaints
from madang.complaints.adapters import texts as texting
from madang.complaints.models import Category, Complaint
from madang.core.rules.people import VISITOR
from madang.organisation.models import Department
from tests.support.complaints import NOW, PLACE, ROAD, a_photo, given, open_categories

SENDER = api.Sender(VISITOR, "203.0.113.7")
NUMBER, PLATE = "010-1234-5678", "34나7890"


@dataclass
class Talk:
    """One conversation; `told` are its turns."""

    sender: api.Sender | None = SENDER
    channel: str = "web"
    id: UUID | None = None
    told: list[Turn] = field(default_factory=list)

    def say(self, *messages: str) -> Turn:
        for message in messages:
            self.id, turn = api.ask(message, self.id, self.channel, NOW, sender=self.sender)
            self.told.append(turn)
        return self.told[-1]

    def fill(self, **fields: str | tuple[str, ...]) -> Turn:
        """Send the form of the open step."""
        values = {name: (held,) if isinstance(held, str) else held for name, held in fields.items()}
        return self.send(api.Given(self.filing.at, self.filing.asked, values))

    def send(self, form: api.Given) -> Turn:
        self.id, turn = api.ask("신고 이어서 할게요", self.id, self.channel, NOW, sender=self.sender, given=form)
        self.told.append(turn)
        return turn

    @property
    def filing(self) -> Filing:
        return api.filing_of(self.id, NOW) or Filing()


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    Department.objects.get_or_create(id="roads", defaults={"name": "도로과", "position": 99})
    open_categories()


@pytest.fixture
def talk() -> Talk:
    """Somebody who told of a broken road, and wants to report it here."""
    begun = Talk()
    begun.say("도로가 파였어요 고쳐 주세요", "여기서 신고할게요")
    return begun


def sentences(turn: Turn) -> str:
    return " ".join(each for block in turn.blocks if block["kind"] == "text" for each in block["paragraphs"])


def offered(turn: Turn) -> list[str]:
    return [choice["label"] for block in turn.blocks if block["kind"] == "choices" for choice in block["choices"]]


def to_the_review(talk: Talk) -> Turn:
    talk.say("도로 파손", "건너뛰기")
    talk.fill(lat=str(PLACE.lat), lng=str(PLACE.lng), place_words="조례동 101동 앞")
    return talk.say("손바닥만 해요", f"이름은 김순신이고 {NUMBER}")


def test_a_complaint_offers_to_be_reported_here_beside_the_telephone() -> None:
    turn = Talk().say("가로등이 나갔어요 고쳐 주세요")
    assert turn.outcome is Outcome.COMPLAINT
    assert "여기서 신고하기" in offered(turn)
    assert "여기서 바로 신고할 수 있어요" in sentences(turn)


def test_nobody_is_led_into_a_dialogue() -> None:
    talk = Talk()
    talk.say("가로등이 나갔어요 고쳐 주세요", "여권 재발급")
    assert not KeptFiling.objects.exists()
    assert talk.told[-1].outcome is Outcome.ANSWERED


def test_a_program_gets_the_address_of_the_form() -> None:
    talk = Talk(sender=None, channel="api")
    turn = talk.say("가로등이 나갔어요 고쳐 주세요")
    assert next(block["address"] for block in turn.blocks if block["kind"] == "link") == "/complaints/new/"
    assert "여기서 신고하기" not in offered(turn)
    assert talk.say("여기서 신고할게요").outcome is not Outcome.FILING


def test_what_was_told_before_is_taken_over(talk: Talk) -> None:
    assert talk.filing.text == "도로가 파였어요 고쳐 주세요"
    assert talk.filing.at == "category"


def test_where_only_the_wish_was_told_it_is_asked_what_is_wrong() -> None:
    talk = Talk()
    talk.say("신고할래요", "여기서 신고할게요")
    assert talk.filing.at == "text"
    talk.say("보도블록이 솟았어요")
    assert (talk.filing.text, talk.filing.at) == ("보도블록이 솟았어요", "category")


def test_from_the_first_word_to_the_receipt(talk: Talk) -> None:
    assert "맞는지 봐 주세요" in sentences(to_the_review(talk))
    turn = talk.say("이대로 보낼게요")
    [filed] = Complaint.objects.all()
    assert (filed.channel, filed.category_id, filed.answers) == ("chat", ROAD, {"size": "small"})
    assert (filed.text, filed.place_words) == ("도로가 파였어요 고쳐 주세요", "조례동 101동 앞")
    assert (filed.lat, filed.lng) == (PLACE.lat, PLACE.lng)
    assert (filed.reporter.name, filed.reporter.phone) == ("김순신", "01012345678")
    assert f"접수번호 {filed.number}" in sentences(turn)
    assert talk.filing.receipts == [[filed.number, filed.token]]


def test_a_parked_car_is_asked_for_with_plate_and_photographs() -> None:
    talk = Talk()
    talk.say("집 앞에 차를 대놨어요", "여기서 신고할게요", "불법 주정차 (소화전·모퉁이)", "소화전", PLATE)
    key = complaints.photo_key(complaints.keep_draft_photo(VISITOR, "a.jpg", a_photo(NOW - timedelta(minutes=9)), NOW))
    talk.fill(photo_key=(key,))
    assert talk.filing.taken == "2026-11-23T09:51"
    talk.say("조례동 사거리 앞", "사진 찍은 때", "건너뛰기")
    talk.fill(do="send")
    [filed] = Complaint.objects.all()
    assert (filed.violation, filed.plate, filed.happened_at) == ("hydrant", PLATE, NOW - timedelta(minutes=9))
    assert filed.photos.count() == 1


def test_no_personal_data_reaches_the_record(talk: Talk) -> None:
    to_the_review(talk)
    talk.say("이대로 보낼게요")
    [filed] = Complaint.objects.all()
    kept = str(list(Question.objects.values()))
    for secret in (NUMBER, "김순신", "101동", filed.token):
        assert secret not in kept


def test_a_plate_that_is_typed_stands_in_the_complaint_alone() -> None:
    talk = Talk()
    talk.say("여기서 신고할게요", "골목에 차가 서 있어요", "불법 주정차 (일반 구역)", "건너뛰기", PLATE)
    assert talk.filing.plate == PLATE
    assert talk.told[-1].question == "차량번호를 적었어요"
    assert PLATE not in str(list(Question.objects.values()))


def test_it_is_sent_once_however_often_it_is_asked_for(talk: Talk) -> None:
    to_the_review(talk)
    form = api.Given("review", talk.filing.asked, {"do": ("send",)})
    first, again = talk.send(form), talk.send(form)
    assert Complaint.objects.count() == 1
    assert f"이미 보냈어요. 접수번호 {Complaint.objects.get().number}" in sentences(again)
    assert Complaint.objects.get().number in sentences(first)


def test_two_tabs_send_one_complaint(talk: Talk) -> None:
    to_the_review(talk)
    before = talk.filing
    talk.say("이대로 보낼게요")
    KeptFiling.objects.update(content=before.kept())  # what the other tab had read before
    talk.say("이대로 보낼게요")
    assert Complaint.objects.count() == 1
    assert talk.filing.receipts == [[Complaint.objects.get().number, before.token]]


@pytest.mark.parametrize(
    ("message", "outcome"),
    [
        ("여권 재발급 수수료가 얼마예요?", Outcome.ANSWERED),
        ("사람이 쓰러졌어요 숨을 안 쉬어요", Outcome.EMERGENCY),
    ],
)
@pytest.mark.parametrize("steps", [(), ("도로 파손",), ("도로 파손", "건너뛰기")])
def test_a_question_in_between_is_answered_and_the_way_back_offered(
    talk: Talk, steps: tuple[str, ...], message: str, outcome: Outcome
) -> None:
    talk.say(*steps)
    at = talk.filing.at
    turn = talk.say(message)
    assert turn.outcome is outcome
    assert offered(turn)[-2:] == ["신고 이어서 하기", "그만하기"]
    assert talk.filing.at == at
    assert talk.say("신고 이어서 할게요").outcome is Outcome.FILING
    assert talk.filing.at == at


def test_stopping_forgets_what_was_written(talk: Talk) -> None:
    talk.say("도로 파손")
    assert "그만뒀어요" in sentences(talk.say("그만"))
    assert (talk.filing.text, talk.filing.is_open) == ("", False)
    assert talk.say("여권 재발급").outcome is Outcome.ANSWERED


def test_from_the_beginning_asks_what_is_wrong(talk: Talk) -> None:
    talk.say("도로 파손", "처음부터 다시")
    assert (talk.filing.at, talk.filing.text, talk.filing.category) == ("text", "", "")


def test_back_asks_the_last_question_again(talk: Talk) -> None:
    talk.say("도로 파손", "건너뛰기", "뒤로")
    assert talk.filing.at == "photos"
    talk.say("뒤로")
    assert talk.filing.at == "category"


def test_a_line_of_the_review_is_put_right_and_the_review_comes_back(talk: Talk) -> None:
    to_the_review(talk)
    talk.say("연락처 고칠래요")
    assert talk.filing.at == "contact"
    talk.say("건너뛰기")
    assert (talk.filing.at, talk.filing.phone) == ("review", "")
    talk.fill(fix="place")
    talk.say("왕조동 공원 앞")
    assert (talk.filing.at, talk.filing.place_words) == ("review", "왕조동 공원 앞")


def test_another_category_asks_what_is_its_own(talk: Talk) -> None:
    to_the_review(talk)
    talk.fill(fix="category")
    talk.say("불법 주정차 (일반 구역)")
    assert talk.filing.at == "violation"
    assert talk.filing.answers == {}


def test_a_similar_one_nearby_is_shown_before_it_is_sent(talk: Talk) -> None:
    complaints.file_complaint(VISITOR, given(category=ROAD, violation="", plate="", answers={}), NOW)
    talk.say("도로 파손", "건너뛰기")
    turn = talk.fill(lat=str(PLACE.lat), lng=str(PLACE.lng))
    assert "비슷한 불편이 이미 접수되어" in sentences(turn)
    talk.say("저도 알릴게요")
    assert talk.filing.at == "answers.size"


def test_whoever_finds_it_known_sends_nothing(talk: Talk) -> None:
    complaints.file_complaint(VISITOR, given(category=ROAD, violation="", plate="", answers={}), NOW)
    talk.say("도로 파손", "건너뛰기")
    talk.fill(lat=str(PLACE.lat), lng=str(PLACE.lng))
    talk.say("보내지 않을게요")
    assert Complaint.objects.count() == 1
    assert not talk.filing.is_open


@pytest.mark.parametrize(
    ("steps", "form", "sentence"),
    [
        (("도로 파손", "건너뛰기"), {"lat": "37.5", "lng": "127.0"}, "우리 시 밖의 위치예요"),
        (("도로 파손",), {"photo_key": "forged"}, "다시 올려 주세요"),
        ((), {"category": "moon"}, "그런 종류가 없어요"),
    ],
)
def test_what_cannot_be_taken_is_asked_again_with_the_reason(
    talk: Talk, steps: tuple[str, ...], form: dict[str, str], sentence: str
) -> None:
    talk.say(*steps)
    at = talk.filing.at
    assert sentence in sentences(talk.fill(**form))
    assert talk.filing.at == at


def test_what_is_not_understood_is_asked_again(talk: Talk) -> None:
    assert "답으로 읽지 못했어요" in sentences(talk.say("글쎄요 그런가"))
    assert talk.filing.at == "category"


def test_a_form_of_one_that_was_stopped_changes_nothing(talk: Talk) -> None:
    old = api.Given("category", talk.filing.asked, {"category": (ROAD,)})
    talk.say("그만", "여기서 신고할게요")
    assert "이미 끝났어요" in sentences(talk.send(old))
    assert talk.filing.category == ""


def test_after_a_day_it_is_forgotten(talk: Talk) -> None:
    tomorrow = NOW + timedelta(days=1)
    assert api.filing_of(talk.id, tomorrow) is None
    assert api.forget_filings(tomorrow) == 1
    assert not KeptFiling.objects.exists()


def test_a_city_without_categories_says_where_to_tell_it() -> None:
    Category.objects.update(withdrawn=True)
    turn = Talk().say("가로등이 나갔어요 고쳐 주세요")
    assert "여기서는 접수되지 않아요" in sentences(turn)
    assert "여기서 신고하기" not in offered(turn)


@pytest.fixture
def texts() -> Iterator[list[str]]:
    """What was sent to telephones."""
    sent: list[str] = []
    kept = list(texting._texter)
    complaints.send_texts_by(lambda telephone, words: sent.append(f"{telephone} {words}"))
    yield sent
    texting._texter[:] = kept


def at_the_contact(talk: Talk) -> None:
    talk.say("도로 파손", "건너뛰기", "조례동 공원 앞", "손바닥만 해요")


def test_whoever_wants_texts_proves_the_telephone(talk: Talk, texts: list[str]) -> None:
    at_the_contact(talk)
    talk.fill(phone=NUMBER, wants_texts="1")
    [sent] = texts
    assert sent.startswith("01012345678 ")
    assert "인증번호가 달라요" in sentences(talk.say("000000"))
    talk.say(sent.split("인증번호 ")[1][:6])
    assert talk.told[-1].question == "인증번호를 적었어요"
    talk.say("이대로 보낼게요")
    reporter = Complaint.objects.get().reporter
    assert (reporter.wants_texts, reporter.verified_at) == (True, NOW)
    assert len(texts) == 1


def test_without_the_code_no_texts_are_promised(talk: Talk, texts: list[str]) -> None:
    at_the_contact(talk)
    talk.fill(phone=NUMBER, wants_texts="1")
    talk.say("건너뛰기", "이대로 보낼게요")
    reporter = Complaint.objects.get().reporter
    assert (reporter.phone, reporter.wants_texts, reporter.verified_at) == ("01012345678", False, None)


def test_a_telephone_that_takes_no_texts_is_asked_for_again(talk: Talk, texts: list[str]) -> None:
    at_the_contact(talk)
    assert "휴대전화 번호가 아니에요" in sentences(talk.fill(phone="061-749-3114", wants_texts="1"))
    assert talk.filing.at == "contact"
    assert texts == []
