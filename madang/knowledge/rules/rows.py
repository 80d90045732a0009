"""The shape of the pack's fields."""

from pydantic import BaseModel, ConfigDict, Field


class FieldRow(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=1, max_length=40)
    short: str = Field(min_length=1, max_length=20)
    icon: str = Field(min_length=1, max_length=40)
