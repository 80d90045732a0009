"""Three categories with a few complaints each, to teach a small classifier on. All invented."""

from madang.complaints.models import Category
from madang.complaints.rules.classifying import NO_COMPLAINT, Example
from tests.support.complaints import NO_STOP, PARKING, ROAD, a_category, open_traffic_office

TEXTS = {
    PARKING: (
        "골목에 차를 세워 놓아서 지나갈 수가 없어요",
        "가게 앞에 트럭이 하루 종일 주차해 있어요",
        "이중주차 때문에 차를 못 빼요",
        "노란 선에 승용차가 주차했어요",
        "시장 앞 주차 단속해 주세요",
        "밤마다 골목 주차가 심해요",
    ),
    ROAD: (
        "도로에 구멍이 났어요",
        "아스팔트가 움푹 파여서 바퀴가 빠져요",
        "보도블록이 깨져서 걸려 넘어졌어요",
        "포트홀을 메워 주세요",
        "길이 갈라지고 꺼졌어요",
        "도로가 파손돼서 위험해요",
    ),
    NO_COMPLAINT: (
        "등본 떼려면 어떻게 해요",
        "여권 사진 규격이 궁금해요",
        "안녕하세요",
        "오늘 날씨가 좋네요",
        "세금 납부 기한 알려 주세요",
        "도서관 몇 시까지 하나요",
    ),
}

EXAMPLES = [Example(text, category) for category, texts in TEXTS.items() for text in texts]
"""Category by category, in their order."""


def open_taught_categories() -> None:
    """Open a traffic office whose categories bring their examples; one of them has none."""
    open_traffic_office()
    a_category(PARKING, "불법 주정차 (일반 구역)", parking=True, examples=list(TEXTS[PARKING]))
    a_category(ROAD, "도로 파손", group="도로", department="roads", examples=list(TEXTS[ROAD]))
    a_category(NO_STOP, "불법 주정차 (소화전·모퉁이)", parking=True)


def rename_example(category: str, text: str) -> None:
    """Put another text in the place of a category's first example."""
    row = Category.objects.get(pk=category)
    row.examples = [text, *row.examples[1:]]
    row.save()
