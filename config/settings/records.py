"""How records are kept where no unit task says so."""

from environs import validate

from config.settings.environment import env

RETENTIONS = ["permanent", "semi-permanent", "30", "10", "5", "3", "1"]

MEMO_RETENTION = env.str("MADANG_MEMO_RETENTION", "5", validate=validate.OneOf(RETENTIONS))
"""Years that a memo report without a unit task is kept."""
