"""Every block can be told in plain text."""

from typing import Any

from madang.chat.rules.plain import plain_text


def test_every_kind_of_block_is_told() -> None:
    blocks: list[dict[str, Any]] = [
        {"kind": "text", "paragraphs": ["창구에 가세요.", "신분증이 있어야 해요."]},
        {"kind": "list", "title": "준비물", "items": ["신분증", "사진"]},
        {"kind": "steps", "title": "순서", "items": ["쓰기", "내기"]},
        {"kind": "table", "caption": "수수료", "header": ["종류", "금액"], "rows": [["10년", "52,000원"]]},
        {"kind": "notice", "text": "본인만 할 수 있어요."},
        {"kind": "image", "address": "/files/x", "alt": "사진 규격", "caption": ""},
        {
            "kind": "map",
            "title": "창구",
            "points": [{"name": "시청", "address": "장명로 30"}],
            "areas": [{"id": "seo", "name": "서면"}],
        },
        {"kind": "telephone", "name": "콜센터", "number": "061-749-3114", "hours": "평일", "open_words": "지금 받아요"},
        {"kind": "link", "label": "정부24에서 신청하기", "address": "https://www.gov.kr", "host": "www.gov.kr"},
        {"kind": "choices", "title": "이어서", "choices": [{"label": "여권 수수료", "ask": "여권 수수료"}]},
        {"kind": "emergency", "text": "먼저 전화하세요.", "numbers": [{"number": "119", "name": "소방"}]},
    ]
    assert plain_text("여권", blocks) == "\n\n".join(
        [
            "먼저 전화하세요.\n☎ 119 소방",
            "여권",
            "창구에 가세요.\n신분증이 있어야 해요.",
            "준비물\n· 신분증\n· 사진",
            "순서\n1. 쓰기\n2. 내기",
            "수수료\n종류 / 금액\n10년 / 52,000원",
            "※ 본인만 할 수 있어요.",
            "[그림] 사진 규격",
            "창구\n· 시청 장명로 30\n· 서면",
            "콜센터 061-749-3114 (평일 · 지금 받아요)",
            "정부24에서 신청하기: https://www.gov.kr",
            "이어서\n→ 여권 수수료",
        ]
    )
