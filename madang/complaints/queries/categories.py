"""Reads of categories, with what each asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.complaints.models import Category
from madang.complaints.rules.category import Question


@dataclass(frozen=True)
class CategoryCard:
    id: str
    name: str
    group: str
    department_id: str
    term: str
    parking: bool
    public: bool
    weight: float
    similar_m: int
    examples: tuple[str, ...]
    questions: tuple[Question, ...]


def categories(ids: Iterable[str] | None = None) -> dict[str, CategoryCard]:
    """Return the categories in use by id, in the pack's order; those named in `ids` alone where given."""
    found = Category.objects.filter(withdrawn=False)
    return {row.id: _card(row) for row in (found if ids is None else found.filter(id__in=set(ids)))}


def _card(row: Category) -> CategoryCard:
    return CategoryCard(
        id=row.id,
        name=row.name,
        group=row.group,
        department_id=row.department_id,
        term=row.term,
        parking=row.parking,
        public=row.public,
        weight=float(row.weight),
        similar_m=row.similar_m,
        examples=tuple(row.examples),
        questions=tuple(Question.model_validate(each) for each in row.questions),
    )
