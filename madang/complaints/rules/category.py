"""The shapes of the pack's complaint categories, and of what each asks the citizen."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Choice(Shape):
    key: Id
    name: str = Field(min_length=1, max_length=80)


class Question(Shape):
    """One thing that the form, the chat and the open API ask for a category.

    `kind`: "text" one line, "choice" one of `choices`, "choices" any of them, "plate" a vehicle's number.
    """

    key: Id
    ask: str = Field(min_length=1, max_length=120)
    hint: str = Field("", max_length=200)
    kind: Literal["text", "choice", "choices", "plate"] = "text"
    required: bool = False
    choices: list[Choice] = []

    @model_validator(mode="after")
    def has_its_choices(self) -> "Question":
        if self.kind.startswith("choice") == (not self.choices):
            raise ValueError("고르는 물음에만, 그리고 반드시 choices가 있어야 해요.")
        return self

    def words_of(self, answer: str) -> str:
        """Return an answer as people read it: the names of what was chosen."""
        names = {choice.key: choice.name for choice in self.choices}
        return ", ".join(names.get(key, key) for key in answer.split(",")) if names else answer


class CategoryRow(Shape):
    """What a complaint can be about, which department gets it first, and by when it is answered.

    `term` names a rule of `deadlines.yaml`; `parking`: its complaints are checked against `parking_rules.yaml`,
    whose violations say to which category they belong; `photos`: how many are asked for; `weight`: the load of one.
    """

    id: Id
    name: str = Field(min_length=1, max_length=60)
    group: str = Field(min_length=1, max_length=40)
    department: str
    term: str = "other"
    parking: bool = False
    public: bool = True
    weight: float = Field(1, gt=0, le=9)
    similar_m: int = Field(100, ge=0, le=2000)
    examples: list[str] = []
    questions: list[Question] = []
