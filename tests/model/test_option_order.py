"""Options stand in one order, the same in every form; letters follow it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass

import pytest

from course import render
from course.loading.library import find
from course.model import Conversation, Item, Quiz, Story
from course.model.option_order import LETTERS, shuffled
from tests.conftest import ROOT

FACES = ("interactive", "handout", "facilitator")


@dataclass(frozen=True)
class Thing:
    id: str
    pinned: bool = False


TEN = [Thing(name) for name in ["ape", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "ibis", "jay"]]


def test_options_are_shuffled_and_none_is_lost():
    shown = shuffled(TEN, "seed", "unit", "activity", "item")
    assert shown != TEN
    assert sorted(shown, key=lambda thing: thing.id) == TEN


def test_order_depends_on_ids_alone():
    assert shuffled(TEN, "seed", "item") == shuffled(TEN[::-1], "seed", "item")


def test_the_order_is_the_same_on_every_machine():
    """As sha256 of "kettle/unit/quiz/item/eel" and the others sorts them."""
    order = [thing.id for thing in shuffled(TEN[:5], "kettle", "unit", "quiz", "item")]
    assert order == ["eel", "dog", "ape", "bee", "cat"]


def test_pinned_things_stay_where_they_are_written():
    some = [thing if thing.id not in ("bee", "jay") else Thing(thing.id, pinned=True) for thing in TEN]
    shown = shuffled(some, "seed", "item")
    assert shown[1].id == "bee"
    assert shown[9].id == "jay"
    loose = [thing for thing in shown if not thing.pinned]
    assert loose == shuffled([thing for thing in some if not thing.pinned], "seed", "item")


@pytest.mark.parametrize("at", range(11))
def test_added_option_keeps_the_order_of_the_others(at):
    more = [*TEN[:at], Thing("newt"), *TEN[at:]]
    assert [thing for thing in shuffled(more, "seed", "item") if thing.id != "newt"] == shuffled(TEN, "seed", "item")


def test_order_depends_on_seed_unit_activity_and_item():
    names = ("seed", "unit", "activity", "item")
    orders = {tuple(shuffled(TEN, *names[:at], "other", *names[at + 1 :])) for at in range(4)}
    assert len(orders | {tuple(shuffled(TEN, *names))}) == 5


def test_positions_are_uniform():
    first = [shuffled(TEN[:4], f"seed-{n}")[0].id for n in range(2000)]
    assert all(400 < first.count(thing.id) < 600 for thing in TEN[:4])


def where(markup: str, texts: dict[str, str]) -> list[str]:
    """Ids in the order in which their texts stand in `markup`."""
    at = {name: markup.index(str(render.markdown.inline(text))) for name, text in texts.items()}
    return sorted(at, key=at.__getitem__)


def choices(item: Item) -> list[tuple[str, str]]:
    return [(choice.id, choice.text) for choice in item.choices]


def groups(library, unit):
    """Everything of a unit that is shuffled: the activity, the part, and text by id."""
    for activity in unit.activities:
        match activity:
            case Quiz():
                yield from ((activity, item.id, dict(choices(item))) for item in activity.items)
            case Story():
                yield from ((activity, s.id, {g.id: g.text for g in s.guesses}) for s in activity.stops if s.guesses)
            case Conversation():
                yield from ((activity, t.id, {r.id: r.text for r in t.replies}) for t in activity.turns)


def shown(library, unit, activity, part, texts, face):
    markup = render.html(library, unit, activity, face)
    kind = next((item.kind for item in getattr(activity, "items", []) if item.id == part), None)
    if kind == "matching":
        markup = markup[markup.index(f'{unit.id}--{activity.id}--{part}"') :]
        markup = markup[markup.index("<select" if face == "interactive" else '<ol class="boxes lettered">') :]
    if kind == "ordering":
        markup = markup[markup.index(f'{unit.id}--{activity.id}--{part}"') :]
        markup = markup[markup.index("Use the buttons" if face == "interactive" else 'class="boxes"') :]
    if isinstance(activity, Story):  # its scenes may say the same words
        question = next(stop.prompt for stop in activity.stops if stop.id == part)
        markup = markup[markup.index(str(render.markdown.inline(question))) :]
    return where(markup, texts)


@pytest.mark.uncounted
@pytest.mark.parametrize("unit", ["specimen", *(entry.unit for entry in find(ROOT).lessons)])
def test_every_face_shows_the_same_order(library, unit):
    unit = library.unit(unit)
    seen = 0
    for activity, part, texts in groups(library, unit):
        seen += 1
        interactive = shown(library, unit, activity, part, texts, "interactive")
        assert shown(library, unit, activity, part, texts, "handout") == interactive, part
        kind = next((item.kind for item in getattr(activity, "items", []) if item.id == part), None)
        if kind not in ("ordering", "matching"):  # a facilitator gets the steps and pairs as they belong
            assert shown(library, unit, activity, part, texts, "facilitator") == interactive, part
    assert seen > 5


def test_a_pinned_option_of_the_specimen_is_last_in_every_face(library):
    unit, quiz = library.activity("specimen/one-of-each", "quiz")
    item = quiz.items[0]
    assert [option.pinned for option in item.options] == [False, False, False, True]
    for face in FACES:
        order = shown(library, unit, quiz, item.id, dict(choices(item)), face)
        assert order[-1] == "wait-for-more", face


def test_letters_follow_the_order_shown_in_every_face(library):
    unit, quiz = library.activity("specimen/one-of-each", "quiz")
    item = quiz.items[0]
    options = shuffled(item.options, library.course.seed, "specimen", "one-of-each", item.id)
    for face in FACES:
        markup = render.html(library, unit, quiz, face)
        for letter, option in zip(LETTERS, options, strict=False):
            text = re.escape(str(render.markdown.inline(option.text)))
            assert re.search(rf'<span class="letter">{letter}</span>( <span class="choice-text">| ){text}', markup), (
                face
            )


def test_another_seed_in_the_course_file_gives_other_orders(library, tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    course = tmp_path / "content" / "course.yaml"
    seed = f"seed: {library.course.seed}"
    words = course.read_text(encoding="utf-8")
    assert words.count(seed) == 1
    course.write_text(words.replace(seed, f"{seed}-and-another"), encoding="utf-8")
    other = find(tmp_path)
    here, there = library.unit("specimen"), other.unit("specimen")
    orders = [
        [shown(lib, unit, activity, part, texts, "handout") for activity, part, texts in groups(lib, unit)]
        for lib, unit in ((library, here), (other, there))
    ]
    assert orders[0] != orders[1]
    assert [sorted(order) for order in orders[0]] == [sorted(order) for order in orders[1]]
