"""What a place must hold, whether it comes from a pack or from open data."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from madang.knowledge.rules.article import Certainty

KIND_WORDS: dict[str, str] = {
    "office": "관공서",
    "town-office": "행정복지센터",
    "sight": "관광지",
    "museum": "박물관",
    "library": "도서관",
    "park": "공원",
    "lodging": "숙박",
    "experience": "체험마을",
    "car-park": "주차장",
    "market": "시장",
    "station": "역·터미널",
    "sports": "체육시설",
    "stage": "공연장",
    "hospital": "병원",
    "festival-ground": "행사장",
    "festival": "축제",
    "performance": "공연·행사",
    "open-facility": "개방시설",
    "school-zone": "어린이보호구역",
    "camera": "단속 카메라",
    "pharmacy": "약국",
    "clinic": "병·의원",
    "aed": "심장충격기",
    "toilet": "화장실",
    "nursing-room": "수유실",
    "charger": "충전소",
    "shelter": "쉼터·대피소",
    "senior-hall": "경로당",
    "wifi": "공공와이파이",
    "bank": "은행",
    "post-office": "우체국",
    "store": "편의점",
    "fuel": "주유소",
    "kiosk": "무인민원발급기",
    "university": "대학교",
    "shop": "가게",
    "food": "식당·카페",
    "leisure": "여가시설",
}


def _known_kind(kind: str) -> str:
    if kind not in KIND_WORDS:
        raise ValueError(f"{', '.join(KIND_WORDS)} 가운데 하나여야 해요.")
    return kind


Kind = Annotated[str, AfterValidator(_known_kind)]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-4]):[0-5]\d$")]
Day = Literal["weekday", "saturday", "sunday", "weekend", "holiday"]


class PlaceSource(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1)
    certainty: Certainty
    checked: date


class PlaceDraft(BaseModel):
    """One place; `point` is [latitude, longitude] in degrees (WGS84), left out where it is not known."""

    model_config = ConfigDict(extra="forbid")
    id: str = Field(min_length=1, max_length=120)
    kind: Kind
    name: str = Field(min_length=1, max_length=120)
    address: str = Field("", max_length=300)
    area: str | None = None
    point: tuple[float, float] | None = None
    hours: str = ""
    weekly_hours: dict[Day, tuple[Clock, Clock]] = {}
    closed: str = ""
    fees: str = ""
    telephone: str = Field("", max_length=60)
    department: str | None = None
    website: str = Field("", max_length=300)
    spaces: int | None = Field(None, ge=0)
    starts_on: date | None = None
    ends_on: date | None = None
    facts: dict[str, Any] = {}
    data_date: date | None = None
    source: PlaceSource
