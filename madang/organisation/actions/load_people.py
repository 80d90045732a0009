"""Bring the pack's posts and people into the database, with their duties and absences."""

from collections.abc import Sequence

from django.db import transaction

from madang.core import api as core
from madang.core.api import LoadReport
from madang.organisation.models import Absence, Duty, EndedAbsence, Person, Post
from madang.organisation.rules.rows import PersonRow, PostRow


@transaction.atomic
def load_posts(rows: Sequence[PostRow]) -> LoadReport:
    """Load the posts; those no longer in the pack are removed when nobody holds them."""
    before = {post.id: (post.name, post.rank) for post in Post.objects.all()}
    for row in rows:
        Post.objects.update_or_create(id=row.id, defaults={"name": row.name, "rank": row.rank})
    unheld = Post.objects.exclude(id__in=[row.id for row in rows]).filter(people=None)
    gone, _ = unheld.delete()
    added = sum(1 for row in rows if row.id not in before)
    same = sum(1 for row in rows if before.get(row.id) == (row.name, row.rank))
    return core.record_load("post", LoadReport("직위", added, len(rows) - added - same, same, gone))


@transaction.atomic
def load_people(rows: Sequence[PersonRow]) -> LoadReport:
    """Load the people, then their absences (an acting person must exist first)."""
    # Whoever ends an absence at this moment is waited for, so that it does not come back.
    core.hold("organisation.absences")
    before = {person.id: _facts(person) for person in Person.objects.all()}
    posts = dict(Post.objects.values_list("name", "id"))
    for row in rows:
        _load(row, posts[row.post])
    for row in rows:
        _load_absences(row)
    kept = [row.id for row in rows]
    gone = Person.objects.exclude(id__in=kept).filter(withdrawn=False).update(withdrawn=True)
    after = {person.id: _facts(person) for person in Person.objects.filter(id__in=kept)}
    added = len(after.keys() - before.keys())
    same = sum(1 for key, facts in after.items() if before.get(key) == facts)
    return core.record_load("person", LoadReport("직원", added, len(after) - added - same, same, gone))


def _load(row: PersonRow, post_id: str) -> None:
    person, _ = Person.objects.update_or_create(
        id=row.id,
        defaults={
            "name": row.name,
            "department_id": row.department,
            "team_id": row.team,
            "post_id": post_id,
            "account_id": _account_id(row),
            "appointments": row.appointments,
            "sample": row.sample,
            "withdrawn": False,
        },
    )
    person.duties.all().delete()
    Duty.objects.bulk_create(
        Duty(department_id=row.department, person=person, team_id=row.team, name=name) for name in row.duties
    )


def _account_id(row: PersonRow) -> int | None:
    if not row.login:
        return None
    return core.keep_staff_account(login=row.login, name=row.name, role=core.Role(row.role), sample=row.sample).id


def _load_absences(row: PersonRow) -> None:
    """Bring the pack's absences, but for those that somebody has ended since."""
    ended = set(EndedAbsence.objects.filter(person=row.id).values_list("kind", "from_day", "to_day"))
    Absence.objects.filter(person_id=row.id, from_pack=True).delete()
    Absence.objects.bulk_create(
        Absence(person_id=row.id, kind=a.kind, from_day=a.from_, to_day=a.to, acting_id=a.acting, from_pack=True)
        for a in row.absences
        if (a.kind, a.from_, a.to) not in ended
    )


def _facts(person: Person) -> tuple[object, ...]:
    return (
        person.name,
        person.department_id,
        person.team_id,
        person.post_id,
        person.account_id,
        person.withdrawn,
        sorted(person.appointments),
        sorted(person.duties.values_list("name", flat=True)),
        sorted(person.absences.filter(from_pack=True).values_list("kind", "from_day", "to_day", "acting_id"), key=str),
    )
