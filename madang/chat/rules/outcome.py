"""How a question can end: a closed set, with the words for staff and the sentence for the citizen."""

from enum import StrEnum


class Outcome(StrEnum):
    ANSWERED = "answered"
    FOLLOWED_UP = "followed_up"
    PLACES = "places"
    CONTACT = "contact"
    SEVERAL = "several"
    CHOICES = "choices"
    NOT_FOUND = "not_found"
    EMERGENCY = "emergency"
    GREETED = "greeted"
    ABOUT_BOT = "about_bot"
    OWN_RECORD = "own_record"
    COMPLAINT = "complaint"
    FILING = "filing"
    ELSEWHERE = "elsewhere"
    OPINION = "opinion"
    POLITICS = "politics"
    PREDICTION = "prediction"
    MEDICAL = "medical"
    LEGAL = "legal"
    FINANCIAL = "financial"
    FEELING = "feeling"
    SMALL_TALK = "small_talk"
    ABUSE = "abuse"
    INJECTION = "injection"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_WORDS = "not_words"
    NOT_KOREAN = "not_korean"
    FAILED = "failed"


OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.ANSWERED: "답함",
    Outcome.FOLLOWED_UP: "이어서 답함",
    Outcome.PLACES: "장소 안내",
    Outcome.CONTACT: "연락처 안내",
    Outcome.SEVERAL: "나누어 답함",
    Outcome.CHOICES: "되물음",
    Outcome.NOT_FOUND: "답을 찾지 못함",
    Outcome.EMERGENCY: "긴급 번호 안내",
    Outcome.GREETED: "인사",
    Outcome.ABOUT_BOT: "마당 소개",
    Outcome.OWN_RECORD: "본인 확인 필요",
    Outcome.COMPLAINT: "민원 접수 안내",
    Outcome.FILING: "민원 받는 중",
    Outcome.ELSEWHERE: "다른 기관 안내",
    Outcome.OPINION: "의견을 물음",
    Outcome.POLITICS: "정치를 물음",
    Outcome.PREDICTION: "앞일을 물음",
    Outcome.MEDICAL: "의료 상담",
    Outcome.LEGAL: "법률 상담",
    Outcome.FINANCIAL: "금융 상담",
    Outcome.FEELING: "힘든 마음",
    Outcome.SMALL_TALK: "잡담",
    Outcome.ABUSE: "거친 말",
    Outcome.INJECTION: "지시 바꾸기 시도",
    Outcome.EMPTY: "빈 질문",
    Outcome.TOO_LONG: "너무 긴 질문",
    Outcome.NOT_WORDS: "글자 없는 질문",
    Outcome.NOT_KOREAN: "다른 언어",
    Outcome.FAILED: "처리하지 못함",
}

TO_CHOOSE = "이 가운데 있나요?"
"""The title of choices that ask which is meant; choices under another title are only offered."""

SENTENCES: dict[Outcome, str] = {
    Outcome.SEVERAL: "{count}가지를 물으셔서 하나씩 답해 드릴게요.",
    Outcome.CHOICES: "어느 것을 물어보셨나요? 여기에 없으면 조금 더 자세히 적어 주세요.",
    Outcome.NOT_FOUND: "맞는 안내 글을 찾지 못했어요. 짐작으로 답하지 않고, 물어볼 곳을 알려 드릴게요.",
    Outcome.GREETED: "네, 언제든 편하게 물어보세요. 행정, 교통, 복지, 관광처럼 시에 궁금한 것을 찾아 드려요.",
    Outcome.ABOUT_BOT: (
        "저는 {bot}이에요. 사람이 쓰고 확인한 안내 글에서 답을 찾아 그대로 보여 드리는 자동 응답이에요. "
        "모르는 것은 모른다고 하고, 물어볼 곳을 알려 드려요."
    ),
    Outcome.OWN_RECORD: "본인만 볼 수 있는 기록이라 여기서는 보여 드릴 수 없어요. 확인할 수 있는 곳을 알려 드릴게요.",
    Outcome.COMPLAINT: "불편하셨겠어요. 여기서는 접수되지 않아요. 아래로 알려 주시면 담당자가 받아요.",
    Outcome.ELSEWHERE: "{whose}에서 맡은 일이라 {city}가 대신 답할 수 없어요. 물어볼 곳을 알려 드릴게요.",
    Outcome.OPINION: "어느 쪽이 좋다고 고르거나 의견을 말하지는 않아요. 시의 안내가 필요하면 찾아 드릴게요.",
    Outcome.POLITICS: "선거와 정치에 대한 생각은 말하지 않아요. 투표 방법 같은 절차는 물어보셔도 돼요.",
    Outcome.PREDICTION: "앞으로 일어날 일은 저도 알 수 없어요. 정해진 일정이 있으면 찾아 드릴게요.",
    Outcome.MEDICAL: "몸이 편찮으시군요. 병이나 약은 제가 판단하면 위험해요. 의사나 약사에게 물어봐 주세요.",
    Outcome.LEGAL: "다툼이나 소송은 사정마다 달라서 제가 판단할 수 없어요. 무료로 상담해 주는 곳을 알려 드릴게요.",
    Outcome.FINANCIAL: "투자나 대출을 어떻게 할지는 제가 권할 수 없어요. 상담해 주는 곳을 알려 드릴게요.",
    Outcome.FEELING: (
        "마음이 많이 힘드셨군요. 혼자 견디지 않으셔도 돼요. 아래 번호로 전화하면 이야기를 들어 줘요. "
        "109와 1577-0199는 밤에도 받아요."
    ),
    Outcome.SMALL_TALK: "저는 시청 일만 알아요. 시에 궁금한 것이 있으면 물어봐 주세요.",
    Outcome.ABUSE: "많이 답답하셨나 봐요. 무엇이 불편하셨는지 적어 주시면 맞는 안내나 담당 부서를 찾아 드릴게요.",
    Outcome.INJECTION: (
        "저는 확인된 안내 글만 보여 드려요. 다른 사람의 정보나 속내용을 달라는 말, "
        "하는 일을 바꾸라는 말은 따르지 않아요."
    ),
    Outcome.EMPTY: "질문이 비어 있어요. 궁금한 것을 한 문장으로 적어 주세요.",
    Outcome.TOO_LONG: "질문이 너무 길어요. {limit}자 안으로 줄여서, 가장 궁금한 것부터 하나씩 물어봐 주세요.",
    Outcome.NOT_WORDS: "무엇을 물으시는지 알기 어려웠어요. '여권 재발급'처럼 낱말로 적어 주세요.",
    Outcome.NOT_KOREAN: (
        "지금은 한국어 질문에만 답할 수 있어요. Please ask in Korean. For help in other languages, call 1330 "
        "(Korea Travel Hotline) about travel, or 1345 (Immigration Contact Center) about living in Korea."
    ),
    Outcome.FAILED: "지금은 답을 만들지 못했어요. 적으신 질문은 그대로 있으니 잠시 뒤에 다시 보내 주세요.",
}
"""Every outcome but an answer has its canned sentence; an emergency's is the city pack's."""

FIRST_OF_SEVERAL = "여러 가지를 물으셔서 앞의 {count}가지부터 답해 드릴게요."
"""Said where more was asked than is answered in one turn."""

NOT_FOUND_NAMED = "'{noun}'{object} 안내하는 글은 아직 없어요. 아래에 물어봐 주세요."
"""Said where it was understood what is asked for."""

NOT_FOUND_NAMED_AGAIN = "'{noun}' 안내 글도 아직 없어요."
"""Said where the question before was not found either, and it was understood what is asked for."""

NOT_FOUND_AGAIN = "이것도 맞는 안내 글이 없어요. 아래에 물어봐 주세요."
"""Said where the question before was not found either."""

ONE_CHOICE = "딱 맞는 글인지 확실하지 않아요. 아니면 조금 더 자세히 적어 주세요."
"""Said over a single article that may be meant."""

CALMING = "많이 답답하셨나 봐요."
"""Said before what answers a message with swear words."""

SENT_LINK = (
    "이 문자가 진짜인지는 저도 알 수 없어요. 문자 속 주소는 누르지 말고, 돈이나 개인정보를 넣지 마세요. "
    "이미 눌렀다면 112나 118(한국인터넷진흥원)에 바로 전화해 주세요."
)
"""Said before what answers a pasted text message with an address. 118: 한국인터넷진흥원, general, 2026-11-22."""

NUMBER_NOT_KEPT = "{what} 적지 않아도 돼요. 지운 채로 받았어요."
"""Said where somebody typed personal data."""

NUMBER_LEFT = "여기에 남긴 연락처는 아무에게도 전해지지 않아요. 연락을 받으시려면 아래로 직접 알려 주세요."
"""Said where somebody leaves a number to be called back."""

NOT_KEPT_WORDS: dict[str, str] = {
    "resident-number": "주민등록번호는",
    "telephone": "전화번호는",
    "card": "카드번호는",
    "driving-licence": "운전면허번호는",
    "passport": "여권번호는",
    "email": "이메일은",
    "bank-account": "계좌번호는",
    "plate": "차량번호는",
    "address-detail": "자세한 주소는",
}
"""Each kind of personal data as the sentence begins with it; the more secret first."""

BESIDE_AN_ARTICLE = frozenset({Outcome.COMPLAINT, Outcome.OWN_RECORD, Outcome.FEELING})
"""Ends that surely stand, and beside which an article of the city helps."""

PARTLY_REFUSED = frozenset(
    {
        Outcome.SMALL_TALK,
        Outcome.PREDICTION,
        Outcome.OPINION,
        Outcome.MEDICAL,
        Outcome.LEGAL,
        Outcome.FINANCIAL,
        Outcome.FEELING,
    }
)
"""Ends that a sentence may come to while the rest of its message is answered."""

ASIDE: dict[Outcome, str] = {
    Outcome.PREDICTION: "앞으로 일어날 일은 저도 알 수 없어서, 안내 글에 있는 것만 보여 드려요.",
    Outcome.MEDICAL: "몸과 약에 대한 판단은 의사나 약사에게 물어봐 주세요.",
    Outcome.LEGAL: "다툼이 어떻게 될지는 제가 판단할 수 없어요. 무료 법률 상담은 132(대한법률구조공단)예요.",
    Outcome.FINANCIAL: "투자나 대출을 어떻게 할지는 제가 권할 수 없어요.",
}
"""Said before the answer to the rest of a message. 132: 대한법률구조공단, general, 2026-11-22."""

COMPLAINT_HERE = "불편하셨겠어요. 아래로 알려 주시거나 여기서 바로 신고할 수 있어요."
"""The sentence of a complaint where it can be filed in the talk itself."""

COMFORTLESS = frozenset({Outcome.FEELING, Outcome.ABUSE, Outcome.INJECTION})
"""Ends under which nothing of the city hall is offered by the way: it would be out of place."""

ANSWERS = frozenset({Outcome.ANSWERED, Outcome.FOLLOWED_UP})
"""Outcomes that show an article, and so its sources."""

ROUTED = frozenset(
    {
        Outcome.GREETED,
        Outcome.ABOUT_BOT,
        Outcome.OWN_RECORD,
        Outcome.COMPLAINT,
        Outcome.ELSEWHERE,
        Outcome.OPINION,
        Outcome.POLITICS,
        Outcome.PREDICTION,
        Outcome.MEDICAL,
        Outcome.LEGAL,
        Outcome.FINANCIAL,
        Outcome.FEELING,
        Outcome.SMALL_TALK,
        Outcome.ABUSE,
        Outcome.INJECTION,
    }
)
"""Outcomes decided from what is asked, before or instead of a search."""

UNREADABLE = frozenset({Outcome.EMPTY, Outcome.TOO_LONG, Outcome.NOT_WORDS, Outcome.NOT_KOREAN})
"""Outcomes decided from the characters alone."""
