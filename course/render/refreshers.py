"""What comes back weeks after the course: the date of each part, what may be asked again, and the learner's plan."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context

from course.loading.library import Library
from course.model import Activity, Item, Plan, Quiz, Reflection, Unit
from course.model.practice import PlanField


@dataclass(frozen=True)
class Asked:
    """A question of a set; one that may stand in the place of another, where it was answered wrong before."""

    item: Item
    number: int
    stands_for: str = ""
    """The id of the set's own question there."""
    title: str = ""
    """Of the set that it comes from."""


def due_date(library: Library, unit: Unit, activity: Activity) -> PlanField | None:
    """The date on which an activity is due, as a field of the plan that its unit names; None for all others."""
    if not activity.due:
        return None
    return next((field for field in fields(library, unit.dates) if field.id == activity.due), None)


def home_of(library: Library, activity: Activity) -> str:
    """The title of the unit whose plan a reflection asks about; "" for all others."""
    if not isinstance(activity, Reflection) or not activity.beside:
        return ""
    return library.activity(activity.beside)[0].title


def fields(library: Library, name: str) -> list[PlanField]:
    """The fields of the plan with this full id."""
    _, plan = library.activity(name)
    return plan.fields if isinstance(plan, Plan) else []


@pass_context
def fields_of(context: Context, name: str) -> list[PlanField]:
    """The same, for a template."""
    return fields(context["library"], name)


@pass_context
def asked(context: Context, quiz: Quiz) -> list[Asked]:
    """Every question of a set, each with those of the sets before, the last first, that may stand in its place."""
    before = context["unit"].sets_before(quiz)[::-1] if context["interactive"] or context["record"] else []
    questions = []
    for at, item in enumerate(quiz.items):
        earlier = [each for each in before if at < len(each.items)]
        questions += [Asked(item, at + 1), *(Asked(each.items[at], at + 1, item.id, each.title) for each in earlier)]
    return questions
