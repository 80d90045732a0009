"""How a person's position is written on a document."""

_OF_A_TEAM, _OF_A_DEPARTMENT = "팀장", frozenset({"과장", "국장", "소장", "관장", "단장"})
_OF_AN_AREA = frozenset({"읍면동장"})


def position_words(post: str, department: str, team: str) -> str:
    """Return 직위 as the signers' line shows it: who leads a unit carries its name, others their post alone."""
    if post == _OF_A_TEAM and team:
        return _leader(team, "팀", post)
    if post in _OF_A_DEPARTMENT:
        return _leader(department, post[:-1], post)
    if post in _OF_AN_AREA:
        return f"{department.removesuffix(' 행정복지센터').removesuffix('사무소')}장"
    return post


def _leader(unit: str, ending: str, post: str) -> str:
    bare = unit.split("(")[0].strip()
    return f"{bare}장" if bare.endswith(ending) else f"{bare} {post}"
