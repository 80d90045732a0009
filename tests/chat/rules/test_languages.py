import pytest

from madang.chat.rules.languages import in_korean_words, language_greeted, language_of
from madang.chat.rules.wordlists import read_columns


@pytest.mark.parametrize(
    ("text", "language", "korean"),
    [
        ("How can I renew my passport", "en", "재발급 여권"),
        ("我想补办护照", "zh", "재발급 여권"),
        ("ゴミの捨て方を教えてください", "ja", "쓰레기 배출"),
        ("Làm hộ chiếu ở đâu", "vi", "여권 어디"),
        ("toi muon lam ho chieu", "vi", "여권"),
        ("จอดรถที่ไหน", "th", "주차장"),
        ("Как получить паспорта", "ru", "여권"),
        ("Паспорт хаана авах вэ", "mn", "여권"),
        ("Paano kumuha ng passport po", "tl", "여권"),
        ("Bagaimana cara membuat paspor", "id", "여권"),
        ("pasport qayerda olish mumkin", "uz", "여권"),
        ("តើខ្ញុំ", "km", ""),
        ("पासपोर्ट", "ne", ""),
    ],
)
def test_a_language_is_told_and_its_matters_are_put_in_korean(text: str, language: str, korean: str) -> None:
    found = language_of(text)
    assert found
    assert (found.id, in_korean_words(text, found.id)) == (language, korean)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hello", "en"),
        ("Thank you!", "en"),
        ("Xin chào", "vi"),
        ("你好", "zh"),
        ("สวัสดีครับ", "th"),
        ("Здравствуйте", "ru"),
    ],
)
def test_a_greeting_is_told_in_any_language(text: str, language: str) -> None:
    found = language_greeted(text)
    assert found
    assert found.id == language


def test_a_question_is_no_greeting() -> None:
    assert language_greeted("hello passport") is None
    assert language_greeted("안녕하세요") is None


def test_korean_is_no_foreign_language() -> None:
    assert language_of("KTX 역 주차장") is None
    assert language_of("119") is None


def test_names_of_latin_letters_are_no_known_matter() -> None:
    assert in_korean_words("K-pass", "en") == in_korean_words("KTX", "en") == ""


def test_the_lexicon_holds_hundreds_of_words_each_once_a_language() -> None:
    rows = read_columns("foreign_words.tsv")
    words = [(column, word.strip()) for row in rows for column in range(1, 5) for word in row[column].split("/")]
    assert len(words) >= 250
    assert all(word for _, word in words)
