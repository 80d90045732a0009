"""How records are kept where no unit task says so."""

from environs import validate

from config.settings.environment import env

RETENTIONS = ["permanent", "semi-permanent", "30", "10", "5", "3", "1"]

MEMO_RETENTION = env.str("MADANG_MEMO_RETENTION", "5", validate=validate.OneOf(RETENTIONS))
"""Years that a memo report without a unit task is kept."""

DISCARDED_DAYS = env.int("MADANG_DISCARDED_DAYS", 30, validate=validate.Range(1))
"""Days for which a draft that was thrown away can be taken back."""
