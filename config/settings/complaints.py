"""How complaints of citizens are taken in and shown."""

from environs import validate

from config.settings.environment import env

COMPLAINTS_PUBLIC = env.bool("MADANG_COMPLAINTS_PUBLIC", True)
"""Whether complaints are shown to everybody, without personal data; each category may say no by itself."""

COMPLAINTS_MOST_FILED = env.int("MADANG_COMPLAINTS_MOST_FILED", 30, validate=validate.Range(1))
"""Complaints that one network address may send in 15 minutes: a family is far below."""

COMPLAINTS_MOST_PHOTOS_KEPT = env.int("MADANG_COMPLAINTS_MOST_PHOTOS_KEPT", 120, validate=validate.Range(1))
"""Photographs that one network address may upload in 15 minutes."""

COMPLAINTS_REOPEN_DAYS = env.int("MADANG_COMPLAINTS_REOPEN_DAYS", 30, validate=validate.Range(1))
"""Days after a reply in which its sender may ask to open the complaint again."""

COMPLAINTS_SENDER_DAYS = env.int("MADANG_COMPLAINTS_SENDER_DAYS", 1_095, validate=validate.Range(1))
"""Days after the end of a complaint until its sender's name, telephone, e-mail and account are removed.

No law gives the number: a city chooses it as it writes its 개인정보 처리방침 (개인정보 보호법 제21조, 제30조).
"""

COMPLAINTS_PHOTO_DAYS = env.int("MADANG_COMPLAINTS_PHOTO_DAYS", 3_650, validate=validate.Range(1))
"""Days after the end of a complaint until its photographs and its exact answers are removed; a city's choice, too."""
