"""Charts: icon arrays, which show a risk as so many people of so many."""

from __future__ import annotations

from pydantic import Field, model_validator

from course.model.record import Id, Record, distinct, ids_of, mistake


class IconArray(Record):
    """One row of people: `count` of `total` are affected, and the rest are not. Drawn, and said in words."""

    id: Id
    caption: str = Field(min_length=1)
    """Who they are and for how long, such as "Of 100 people who take it for 3 months"."""
    total: int = Field(ge=2, le=1000)
    count: int = Field(ge=0, le=1000)
    affected: str = Field(min_length=1)
    """What happens to `count` of them, such as "feel sick"."""
    unaffected: str = Field(min_length=1)
    """What happens to the others, such as "do not feel sick"."""

    @model_validator(mode="after")
    def _count(self) -> IconArray:
        if self.count > self.total:
            mistake(
                f"The icon array '{self.id}' shows {self.count} of {self.total} people. Write a count up to the total."
            )
        return self

    @property
    def reading(self) -> str:
        """The words beside the drawing."""
        return f"{self.caption} {self.affected} {self.unaffected}"


def one_denominator(arrays: list[IconArray]) -> None:
    """Refuse icon arrays side by side whose totals differ: nobody can compare them at a glance."""
    distinct(ids_of(icon_arrays=arrays), "icon arrays")
    if len({array.total for array in arrays}) > 1:
        totals = " and ".join(str(array.total) for array in arrays)
        mistake(
            f"Icon arrays side by side have the totals {totals}. Give them one total, so that they can be compared."
        )
