"""The pack's departments, posts and people: what they must look like, and how they are loaded."""

from collections.abc import Iterator

from madang.core.api import LoadReport, Pack
from madang.organisation import api
from madang.organisation.rules.rows import DepartmentRow, PersonRow, PostRow

DEPARTMENTS, POSTS, PEOPLE = "departments.yaml", "posts.yaml", "people.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the three files in `pack.faults`."""
    for file in (DEPARTMENTS, POSTS, PEOPLE):
        pack.must_be_unique(file)
    _check_departments(pack)
    _check_posts(pack)
    _check_people(pack)


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load the three files; the pack must have passed `check`."""
    yield api.load_departments([row for _, row in pack.rows(DEPARTMENTS, DepartmentRow)])
    yield api.load_posts([row for _, row in pack.rows(POSTS, PostRow)])
    yield api.load_people([row for _, row in pack.rows(PEOPLE, PersonRow)])


def _check_departments(pack: Pack) -> None:
    departments, areas = pack.ids(DEPARTMENTS), pack.ids("areas.yaml")
    teams: set[str] = set()
    for entry, row in pack.rows(DEPARTMENTS, DepartmentRow):
        for position, team in enumerate(row.teams):
            pack.must_be_new(entry, ("teams", position, "id"), team.id, teams)
        if row.parent:
            pack.must_exist(entry, ("parent",), row.parent, departments, "부서")
        for position, area in enumerate(row.areas):
            pack.must_exist(entry, ("areas", position), area, areas, "읍면동")


def _check_posts(pack: Pack) -> None:
    names: set[str] = set()
    for entry, row in pack.rows(POSTS, PostRow):
        pack.must_be_new(entry, ("name",), row.name, names)


def _check_people(pack: Pack) -> None:
    departments, people = pack.ids(DEPARTMENTS), pack.ids(PEOPLE)
    teams = {team.id for _, row in pack.rows(DEPARTMENTS, DepartmentRow) for team in row.teams}
    posts = {row.name for _, row in pack.rows(POSTS, PostRow)}
    logins: set[str] = set()
    for entry, row in pack.rows(PEOPLE, PersonRow):
        if row.login:
            pack.must_be_new(entry, ("login",), row.login, logins)
        pack.must_exist(entry, ("department",), row.department, departments, "부서")
        pack.must_exist(entry, ("post",), row.post, posts, "직위")
        if row.team:
            pack.must_exist(entry, ("team",), row.team, teams, "팀")
        for position, absence in enumerate(row.absences):
            if absence.acting:
                pack.must_exist(entry, ("absences", position, "acting"), absence.acting, people, "직원")
