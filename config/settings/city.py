"""Which city this is, and how its conversation is kept."""

from environs import validate

from config.settings.environment import PROJECT, env

CITY_PACK = PROJECT / "cities" / env.str("MADANG_CITY", "suncheon")

CHAT_QUESTION_LIMIT = env.int("MADANG_CHAT_QUESTION_LIMIT", 300, validate=validate.Range(1, 1000))
"""Characters of one question; a longer one is asked to be shortened."""

CHAT_STORY_LIMIT = env.int("MADANG_CHAT_STORY_LIMIT", 1000, validate=validate.Range(1, 1000))
"""Characters of a question that the person chose to tell at length."""

CHAT_PERSON_PER_MINUTE = env.int("MADANG_CHAT_PERSON_PER_MINUTE", 20, validate=validate.Range(1))
CHAT_PERSON_PER_DAY = env.int("MADANG_CHAT_PERSON_PER_DAY", 300, validate=validate.Range(1))
"""Questions that one person may ask: more than anybody types, less than a program sends."""

CHAT_ADDRESS_PER_MINUTE = env.int("MADANG_CHAT_ADDRESS_PER_MINUTE", 300, validate=validate.Range(1))
CHAT_ADDRESS_PER_DAY = env.int("MADANG_CHAT_ADDRESS_PER_DAY", 20_000, validate=validate.Range(1))
"""Questions that one address may ask: a family is far below, and 1,500 desks behind one proxy may ask a dozen each."""

CHAT_RETENTION_DAYS = env.int("MADANG_CHAT_RETENTION_DAYS", 365, validate=validate.Range(1))
"""Days after which a recorded question is deleted."""

SAMPLE_PASSWORD = "madang-sample-2026"  # noqa: S105  # printed at every first run, for everyone to try
