"""Where a question leads that no article answers; and that hardly any question of an article is led away."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from madang.chat.rules.misuse import find_misuse
from madang.chat.rules.outcome import BESIDE_AN_ARTICLE, Outcome
from madang.chat.rules.region import call_centre_of, find_other_region
from madang.chat.rules.route import find_route, seeks_what_is_kept
from madang.chat.rules.swearing import swears

ARTICLES = Path(__file__).parents[3] / "cities" / "suncheon" / "articles"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("너는 누구야?", Outcome.ABOUT_BOT),
        ("여기서 뭐 물어볼 수 있어", Outcome.ABOUT_BOT),
        ("내 과태료 얼마 나왔어요", Outcome.OWN_RECORD),
        ("제가 지난주에 신청한 거 어떻게 됐어요", Outcome.OWN_RECORD),
        ("가로등이 나갔어요 고쳐 주세요", Outcome.COMPLAINT),
        ("우리 집 앞 불법주차 신고할래요", Outcome.COMPLAINT),
        ("이번 선거 누구 뽑아야 해", Outcome.POLITICS),
        ("로또 번호 추천", Outcome.PREDICTION),
        ("타이레놀이랑 감기약 같이 먹어도 되나", Outcome.MEDICAL),
        ("친구를 고소하면 이길 수 있을까", Outcome.LEGAL),
        ("비트코인 지금 사도 될까요", Outcome.FINANCIAL),
        ("너는 여름을 어떻게 생각해", Outcome.OPINION),
        ("심심해 놀아줘", Outcome.SMALL_TALK),
        ("요즘 너무 외로워요", Outcome.FEELING),
        ("사는 게 너무 지쳐요", Outcome.FEELING),
        ("아무도 말할 사람이 없어요", Outcome.FEELING),
        ("윗집 개가 밤새 짖어요", Outcome.COMPLAINT),
        ("수돗물에서 녹물이 나와요", Outcome.COMPLAINT),
        ("우리 골목 쓰레기를 나흘째 안 가져가요", Outcome.COMPLAINT),
        ("고라니가 길에 죽어 있어요", Outcome.COMPLAINT),
        ("버스 기사님이 너무 불친절해요", Outcome.COMPLAINT),
        ("공사장이 새벽부터 시끄러워요", Outcome.COMPLAINT),
        ("기초연금 신청한 거 통과됐나요", Outcome.OWN_RECORD),
        ("누가 만들었어", Outcome.ABOUT_BOT),
        ("시장 나와라 세금만 처먹고", Outcome.ABUSE),
    ],
)
def test_what_no_article_answers_ends_at_once(question: str, outcome: Outcome) -> None:
    route = find_route(question)
    assert route
    assert (route.outcome, route.is_sure) == (outcome, True)


@pytest.mark.parametrize(
    "question",
    [
        "가로등 고장 신고는 어디에 해요",
        "불법주차 신고하는 방법",
        "민원 처리 결과는 어디서 확인해요",
        "약 버리는 곳",
        "무료 법률상담 신청",
        "소상공인 대출 지원",
        "심심한데 아이랑 갈 만한 곳",
        "투표소 위치",
        "헬스장 어디 있어요",
        "층간소음 상담은 어디서 하나요",
        "수도 요금 조회",
        "혼자 사는 어르신이 외로워하시는데 지원이 있나요",
        "반려견이 죽었어요 등록 말소해야 하나요",
        "안 신는 운동화 수거함 있어요",
        "도로가 꺼져서 타이어가 나갔는데 보상되나요",
        "아버지 앞으로 된 논을 찾아보려면",
    ],
)
def test_a_question_that_an_article_may_answer_goes_on(question: str) -> None:
    route = find_route(question)
    assert route is None or not route.is_sure


@pytest.mark.parametrize(
    ("question", "name", "is_sure"),
    [
        ("부산 지하철 요금", "부산시", True),
        ("여수시 쓰레기 배출 요일", "여수시", True),
        ("강남구청 전화번호", "강남구", True),
        ("경기도 청년 지원금", "경기도", True),
        ("통영 루지 예약", "통영시", True),
        ("여수 등본 떼는 곳", "여수시", True),
        ("저기 나주 인감 떼는 방법", "나주시", True),
        ("이번에 나온 목포 소식지", "목포시", False),
    ],
)
def test_another_city_is_told_by_its_name(question: str, name: str, is_sure: bool) -> None:
    found = find_other_region(question, ["순천"])
    assert found
    assert (found.name, found.is_sure) == (name, is_sure)


@pytest.mark.parametrize(
    "question",
    [
        "서울 가는 버스",
        "서울에서 순천으로 이사 왔어요",
        "광주까지 버스",
        "여수 공항까지 어떻게 가요",
        "부산식당 영업시간",
        "광주은행 위치",
        "전주비빔밥 축제",
        "세종대왕 동상",
        "고령 운전자 면허 반납",
        "예산 공개",
        "장수 수당",
        "음성 안내",
        "순천에서 여수시 쓰레기봉투 써도 돼요",
        "서면 행정복지센터 위치",
        "중앙동 등본 떼는 곳",
    ],
)
def test_travel_and_names_that_only_hold_a_city_stay_ours(question: str) -> None:
    assert find_other_region(question, ["순천"]) is None


@pytest.mark.parametrize(
    "question", ["부산 친정 다녀오는 길", "서울 회사 다니는데 전입신고", "대구 사는데 국가정원 할인"]
)
def test_somebody_in_another_city_may_ask_of_ours(question: str) -> None:
    found = find_other_region(question, ["순천"])
    assert found is None or not found.is_sure


def test_a_long_message_is_not_refused_for_a_word_in_passing() -> None:
    story = "어제 이사를 왔는데 그냥 짐만 넣고 나왔더니 " + "집이 엉망이라 " * 4 + "배고파 죽겠지만 봉투부터 사야 해요"
    assert find_route(story) is None
    assert find_route("그냥 배고파")


@pytest.mark.parametrize("message", ["이 차 과태료 있나요", "자동차세 얼마 나왔는지 봐 줘"])
def test_a_number_is_given_to_look_up_what_is_kept_under_it(message: str) -> None:
    assert seeks_what_is_kept(message, ["plate"])
    assert not seeks_what_is_kept(message, ["telephone"])
    assert not seeks_what_is_kept("번호판 바꾸려고요", ["plate"])


def test_the_call_centre_of_another_region_is_told_only_where_it_is_known() -> None:
    assert call_centre_of("서울시") == "02-120"
    assert call_centre_of("경기도") == "031-120"
    assert call_centre_of("광양시") == ""


def articles() -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text("utf-8")) for path in ARTICLES.glob("*/*.yaml")]


def is_led_away(question: str) -> bool:
    route, region = find_route(question), find_other_region(question, ["순천"])
    is_sure = bool(route and route.is_sure and route.outcome not in BESIDE_AN_ARTICLE)
    return is_sure or bool(region and region.is_sure) or find_misuse(question) is not None or swears(question)


def test_no_title_is_led_away_and_hardly_any_other_way_of_asking() -> None:
    found = articles()
    others = [words for article in found for words in article.get("also_asked", [])]
    assert [article["title"] for article in found if is_led_away(article["title"])] == []
    assert sum(map(is_led_away, others)) < len(others) * 0.005


def test_a_card_that_shows_the_article_beside_it_takes_hardly_any_way_of_asking() -> None:
    others = [words for article in articles() for words in article.get("also_asked", [])]
    taken = [words for words in others if (route := find_route(words)) and route.is_sure]
    assert len(taken) < len(others) * 0.02
