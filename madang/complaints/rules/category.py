"""The shape of the pack's complaint categories."""

from pydantic import BaseModel, ConfigDict, Field


class CategoryRow(BaseModel):
    """What a complaint can be about, and which department gets it first."""

    model_config = ConfigDict(extra="forbid")
    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=1, max_length=60)
    group: str = Field(min_length=1, max_length=40)
    department: str
    examples: list[str] = []
    questions: list[str] = []
