"""Practice as slides: reflection, rewriting, maps, ratings, plans and tasks."""

from __future__ import annotations

from collections.abc import Iterator

from course.export.slides import messages
from course.export.slides.layout import Piece, Slide, fill, passage
from course.export.slides.questions import drawings, one_line, source_line
from course.loading.library import Library
from course.model import Map, Plan, Rating, Reflection, Rewrite, Task
from course.render import messages as say


def reflection(reflection: Reflection, first: Slide) -> Iterator[Slide]:
    """Prompts of a named model, and one example."""
    care = f"{reflection.keep_safe} {messages.NEED_NOT_SHARE}"
    guidance = [Piece("paragraph", care), Piece("paragraph", reflection.guidance)]
    yield from fill(first, [*passage(reflection.intro), *guidance])
    eyebrow = f"{first.eyebrow} · {reflection.title}"
    prompts: list[Piece] = []
    example: list[Piece] = []
    for prompt in reflection.prompts:
        prompts += [Piece("heading", prompt.step), Piece("paragraph", prompt.text)]
        example += [Piece("heading", prompt.step), *passage(prompt.model_answer)]
    below = fill(Slide(f"{reflection.id}__example", say.YOURS_WILL_DIFFER, eyebrow, on_request=True), example)
    yield from fill(
        Slide(
            f"{reflection.id}__prompts",
            messages.WRITE_FOR_YOURSELF,
            eyebrow,
            hint=messages.ONE_EXAMPLE,
            children=tuple(below),
        ),
        prompts,
    )


def rewrite(library: Library, rewrite: Rewrite, first: Slide) -> Iterator[Slide]:
    """Words to change, what they are about, and one way to do it."""
    eyebrow = f"{first.eyebrow} · {rewrite.title}"
    original = [Piece("quotation", piece.text) for piece in passage(rewrite.original)]
    yield from fill(first, [*passage(rewrite.intro), *source_line(library, rewrite.sources)])
    yield from fill(Slide(f"{rewrite.id}__original", say.WORDS_TO_CHANGE, eyebrow), original)
    yield from drawings(rewrite.icon_arrays, Slide(f"{rewrite.id}__people", messages.IN_PEOPLE, eyebrow))
    limit = [Piece("paragraph", rewrite.guidance)] if rewrite.guidance else []
    ticks = [Piece("bullet", tick.text) for tick in rewrite.checklist]
    model = fill(
        Slide(f"{rewrite.id}__example", say.ONE_WAY_TO_WRITE_IT, eyebrow, on_request=True),
        passage(rewrite.model_answer),
    )
    yield from fill(
        Slide(f"{rewrite.id}__prompt", messages.WRITE_IT_AGAIN, eyebrow, hint=messages.ONE_WAY, children=tuple(model)),
        [Piece("label", rewrite.prompt), *limit, Piece("heading", say.CHECK_YOUR_WORDS), *ticks],
    )


def places(library: Library, chart: Map, first: Slide) -> Iterator[Slide]:
    """The people and services around someone, and our reading."""
    eyebrow = f"{first.eyebrow} · {chart.title}"
    around = [Piece("bullet", f"**{p.name}**{': ' if p.about else ''}{one_line(p.about)}") for p in chart.places]
    yield from fill(first, [*passage(chart.intro), *source_line(library, chart.sources)])
    strong, weak, gap = chart.link_names.values()
    scale = Piece("paragraph", messages.WHICH_OF_THREE.format(strong=strong, weak=weak.lower(), gap=gap.lower()))
    listed = Slide(f"{chart.id}__places", messages.PEOPLE_AND_SERVICES, eyebrow)
    yield from fill(listed, [Piece("label", chart.prompt), scale, *around])
    ours = [
        Piece("bullet", f"**{p.name}: {chart.link_names[p.link].lower()}.** {one_line(p.why)}") for p in chart.places
    ]
    below = fill(
        Slide(f"{chart.id}__answer", say.OUR_READING, eyebrow, on_request=True), [*ours, *passage(chart.closing)]
    )
    yield from fill(
        Slide(f"{chart.id}__next", messages.WHAT_NEXT, eyebrow, hint=messages.OUR_READING, children=tuple(below)),
        [Piece("label", Map.next_prompt)],
    )


def rating(rating: Rating, first: Slide) -> Iterator[Slide]:
    """Statements to rate."""
    described = [statement for statement in rating.statements if statement.levels]
    scale = say.ENDS_OF_SCALE.format(low=rating.low.lower(), high=rating.high.lower())
    plain = [Piece("bullet", statement.text) for statement in rating.statements if not statement.levels]
    yield from fill(first, [*passage(rating.intro), *([Piece("paragraph", scale)] if plain else []), *plain])
    for statement in described:
        levels = [Piece("step", level, str(at)) for at, level in enumerate(statement.levels, start=1)]
        yield from fill(
            Slide(f"{rating.id}.{statement.id}", statement.text, f"{first.eyebrow} · {rating.title}"), levels
        )


def plan(plan: Plan, first: Slide) -> Iterator[Slide]:
    """The fields of a plan."""
    fields: list[Piece] = []
    for field in plan.fields:
        fields.append(Piece("heading", field.label))
        hints = [one_line(field.guidance), f"*{say.FOR_EXAMPLE} {one_line(field.example)}*" if field.example else ""]
        if any(hints):
            fields.append(Piece("paragraph", " ".join(filter(None, hints))))
    yield from fill(first, passage(plan.intro))
    yield from fill(Slide(f"{plan.id}__fields", messages.WRITE_YOUR_PLAN, f"{first.eyebrow} · {plan.title}"), fields)


def task(library: Library, todo: Task, first: Slide) -> Iterator[Slide]:
    """One thing to do at work."""
    pair = [Piece("paragraph", f"**{say.WITH_A_COLLEAGUE}** {one_line(todo.pair)}")] if todo.pair else []
    when = Piece("paragraph", Task.when_prompt)
    yield from fill(first, [*passage(todo.body), *pair, when, *source_line(library, todo.sources)])
