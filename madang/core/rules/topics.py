"""Names of live topics that more than one room needs."""


def desk_topic(account_id: int | None) -> str:
    """Return the live topic of a person's first screen."""
    return f"desk:{account_id}"
