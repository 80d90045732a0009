"""Let the open first screens of people know that something changed for them."""

from collections.abc import Iterable

from madang.core import api as core
from madang.organisation.models import Person


def tell_desks(person_ids: Iterable[str | None]) -> None:
    """Publish to each person's own topic at the commit; people without an account hear nothing."""
    wanted = {person for person in person_ids if person}
    accounts = Person.objects.filter(id__in=wanted, account__isnull=False).values_list("account_id", flat=True)
    core.publish_to(core.desk_topic(account) for account in accounts)
