"""A small town for the tests: two departments, three fields, six articles."""

from datetime import date
from typing import Any

from madang.knowledge import api as knowledge
from madang.knowledge.adapters.index import Index
from madang.knowledge.models import SearchIndex
from madang.knowledge.queries import search
from madang.knowledge.rules.article import ArticleDraft
from madang.knowledge.rules.place import PlaceDraft
from madang.knowledge.rules.rows import FieldRow
from madang.organisation import api as organisation
from madang.organisation.rules.rows import DepartmentRow

CHECKED = "2026-11-22"

FIELDS = [
    {"id": "administration", "name": "행정·민원", "short": "행정", "icon": "document"},
    {"id": "traffic", "name": "교통·주차", "short": "교통", "icon": "bus"},
    {"id": "welfare", "name": "복지", "short": "복지", "icon": "heart"},
]

DEPARTMENTS = [
    {"id": "civil-affairs", "name": "민원행정과", "kind": "department", "duties": ["여권", "증명"]},
    {"id": "traffic-management", "name": "교통관리과", "kind": "department", "telephone": "061-749-0000"},
]

PLACES = [
    {
        "id": "city-hall",
        "kind": "office",
        "name": "시청",
        "address": "순천시 장명로 30",
        "point": [34.9507, 127.4872],
        "source": {"name": "시험", "certainty": "single", "checked": CHECKED},
        "data_date": CHECKED,
    }
]

ARTICLES: dict[str, dict[str, Any]] = {
    "passport-reissue": {
        "title": "여권을 다시 만들려면 어떻게 하나요?",
        "also_asked": ["여권 재발급", "여권 만료됐어요", "여권 갱신 방법"],
        "field": "administration",
        "department": "civil-affairs",
        "featured": True,
        "answer": [
            {"text": "여권 창구에 본인이 가서 신청해요.", "about": "how"},
            {"list": {"title": "준비물", "items": ["신분증", "여권용 사진 1장"]}, "about": "documents"},
            {
                "table": {"caption": "수수료", "header": ["종류", "금액"], "rows": [["10년", "52,000원"]]},
                "about": "fee",
            },
            {"map": {"title": "여권 창구", "places": ["city-hall"]}, "about": "where"},
            {"telephone": {"department": "civil-affairs"}},
            {"choices": {"title": "이어서", "articles": ["move-in-report"]}},
        ],
        "sources": [{"name": "여권법", "article": "제11조", "certainty": "general", "checked": CHECKED}],
    },
    "move-in-report": {
        "title": "이사하면 전입신고는 어떻게 하나요?",
        "also_asked": ["전입신고", "이사했어요", "주소 옮기기"],
        "field": "administration",
        "department": "civil-affairs",
        "answer": [
            {"text": "이사한 날부터 14일 안에 신고해요.", "about": "period"},
            {"telephone": {"department": "civil-affairs"}},
        ],
        "sources": [{"name": "주민등록법", "certainty": "confirmed", "checked": CHECKED}],
    },
    "parking-enforcement-hours": {
        "title": "주정차 단속은 몇 시부터 몇 시까지 하나요?",
        "also_asked": ["주차 단속 시간", "단속 카메라 몇 시까지", "불법주차 단속 시간"],
        "field": "traffic",
        "department": "traffic-management",
        "answer": [
            {"text": "단속 카메라는 오전 8시부터 오후 7시까지예요.", "about": "when"},
            {"telephone": {"department": "traffic-management"}},
        ],
        "sources": [{"name": "뉴스핌", "published": "2022-09-19", "certainty": "confirmed", "checked": CHECKED}],
    },
    "public-parking-fees": {
        "title": "공영주차장 요금은 얼마인가요?",
        "also_asked": ["공영주차장 요금", "주차비 얼마예요", "주차장 무료인가요"],
        "field": "traffic",
        "department": "traffic-management",
        "answer": [{"text": "30분에 500원이에요.", "about": "fee"}],
        "sources": [{"name": "표준데이터", "certainty": "single", "checked": CHECKED}],
    },
    "basic-pension": {
        "title": "기초연금은 누가 받나요?",
        "also_asked": ["기초연금 대상", "노인연금 신청", "65세 되면 받는 돈"],
        "field": "welfare",
        "department": "civil-affairs",
        "answer": [{"text": "65세 이상, 소득 하위 70%가 받아요.", "about": "who"}],
        "sources": [{"name": "기초연금법", "certainty": "general", "checked": CHECKED}],
    },
    "ended-grant": {
        "title": "민생회복지원금은 어떻게 받나요?",
        "also_asked": ["민생회복지원금", "민생지원금 신청", "지원금 20만원"],
        "field": "welfare",
        "department": "civil-affairs",
        "valid_until": "2026-02-28",
        "answer": [{"text": "끝난 사업이에요."}],
        "sources": [{"name": "안내", "certainty": "single", "checked": CHECKED}],
    },
}


def draft(facts: dict[str, Any]) -> ArticleDraft:
    dates = {"valid_from": date(2026, 1, 1), "review_by": date(2027, 6, 30)}
    return ArticleDraft.model_validate({**dates, **facts})


_loaded: list[Index] = []
_built: list[dict[str, Any]] = []
"""The small town's index as it was first built: it is the same in every test, and building it takes a second."""


def load_small_town() -> None:
    """Load departments, fields, places and articles, and their index."""
    organisation.load_departments([DepartmentRow.model_validate(row) for row in DEPARTMENTS])
    knowledge.load_fields([FieldRow.model_validate(row) for row in FIELDS])
    knowledge.load_pack_places([PlaceDraft.model_validate(row) for row in PLACES])
    knowledge.load_articles([(key, draft(facts)) for key, facts in ARTICLES.items()])
    if _built:
        SearchIndex.objects.create(**_built[0])
    knowledge.rebuild_index()  # finds nothing to do where the kept one holds just these articles
    if not _built:
        _built.append(dict(SearchIndex.objects.values("version", "fingerprint", "articles", "data").latest("id")))
    _use_loaded_index()


def _use_loaded_index() -> None:
    """Take up the index without reading it anew in every test."""
    newest = SearchIndex.objects.values_list("id", flat=True).latest("id")
    if _loaded:
        search.take_up(_loaded[0], newest)
    else:
        _loaded.append(search.index_in_use())
