"""A learner who does every activity of a unit, by its own controls."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from course.model import Conversation, Exchange, Map, Plan, Quiz, Rating, Reflection, Rewrite, Story, Task, Unit
from course.model.quiz import Matching, MultipleResponse, Ordering, SingleBestAnswer, SituationalJudgement
from tests.browser.lesson import Lesson

OWN = "What I would say: tell me more. 🙂 مرحبا"


def complete(lesson: Lesson, unit: Unit, own: str = OWN) -> int:
    """Do everything in `unit`, each part until it is saved, with `own` as one's words; the number of activities."""
    done = 0
    for activity in unit.activities:
        if not activity.counts:
            continue
        name = f"{unit.id}/{activity.id}"
        place = lesson.activity(name)
        match activity:
            case Quiz():
                for item in activity.items:
                    answer(item, lesson.item(name, item.id))
            case Story():
                _read(activity, place, own)
            case Exchange():
                place.locator('[data-part="marked"]').first.check()
                place.locator("[data-compare]").click()
            case Conversation():
                _talk(place, own)
            case Rewrite():
                place.locator('[data-part="text"]').fill(own)
            case Reflection():
                for prompt in activity.prompts:
                    place.locator(f'[data-part="{prompt.id}"]').fill(f"{prompt.id}: {own}")
            case Map():
                for service in activity.places:
                    place.locator(f'select[data-part="{service.id}"]').select_option(index=1)
            case Rating():
                for statement in activity.statements:
                    place.locator(f'input[data-part="{statement.id}"]').last.check()
            case Plan():
                if any(field.weeks for field in activity.fields):
                    place.get_by_role("button", name="Fill in the dates").click()
                for field in activity.fields:
                    if not field.weeks:
                        words = "2027-01-04" if field.input_type == "date" else own
                        place.locator(f'[data-part="{field.id}"]').fill(words)
            case Task():
                place.locator('[data-part="when"]').fill(own)
            case _:
                raise AssertionError(f"Nobody has said how to do a {activity.kind} yet: {name}")
        lesson.expect_saved(name)
        done += 1
    return done


def answer(item: object, place: Locator) -> None:
    """Answer one item of a quiz by its key, where it has one."""
    match item:
        case SingleBestAnswer() | MultipleResponse():
            for option in item.options:
                if option.correct:
                    place.locator(f'input[value="{option.id}"]').check()
        case Ordering():
            for step in item.steps:  # each in turn to the end: then they stand in the right order
                move = place.locator(f'[data-option="{step.id}"] [data-move="1"]')
                for _ in range(len(item.steps) - 1):
                    if move.is_enabled():
                        move.click()
        case Matching():
            for pair in item.pairs:
                place.locator(f'[data-option="{pair.id}"] select').select_option(pair.id)
        case SituationalJudgement():
            for option in item.options:
                place.locator(f'[data-option="{option.id}"] input').first.check()
        case _:
            raise AssertionError(f"Nobody has said how to answer this yet: {item}")
    place.locator('button[type="submit"]').click()
    expect(place.get_by_role("status").first).not_to_be_empty()


def _read(story: Story, place: Locator, own: str) -> None:
    for scene in story.scenes:
        here = place.locator(f'[data-scene="{scene.id}"]')
        if stop := scene.stop:
            guess = here.locator(f'[data-part="{stop.id}"]').first
            guess.check() if stop.guesses else guess.fill(own)
        here.locator("[data-go]").click()


def _talk(place: Locator, own: str) -> None:
    for _ in range(20):
        if place.locator("[data-ending]:visible").count():
            return
        turn = place.locator("[data-turn]:visible")
        turn.locator("[data-words]").fill(own)
        turn.locator("[data-replies]").click()
        turn.locator("input[data-to]").first.check()
        turn.locator("[data-say]").click()
    raise AssertionError("The conversation has no end")
