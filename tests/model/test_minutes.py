"""The curriculum's formula, on a unit small enough to count by hand."""

from __future__ import annotations

import pytest

from course.model import KINDS, Unit, minutes

OPTIONS = [
    {"id": "yes", "text": "Yes", "feedback": "Right.", "correct": "true"},
    {"id": "no", "text": "No", "feedback": "Wrong."},
    {"id": "maybe", "text": "Maybe", "feedback": "Half.", "correct": "false"},
]
STEPS = [{"id": name, "text": name, "feedback": name} for name in ("one", "two", "three")]
PAIRS = [{"id": name, "prompt": name, "match": name, "feedback": name} for name in ("one", "two", "three")]
ACTIONS = [{"id": name, "text": name, "view": "may-harm", "feedback": name} for name in ("one", "two", "three")]


def item(name: str, kind: str, **fields: object) -> dict[str, object]:
    asked = {"outcomes": ["1.1"], "level": "apply", "stem": "word " * 500, "rationale": "word " * 500}
    return {"id": name, "kind": kind, **asked, **fields}


def reply(name: str, to: str) -> dict[str, object]:
    return {"id": name, "text": name, "inner": name, "to": to}


BOTH = [{**OPTIONS[0]}, {**OPTIONS[1]}, {**OPTIONS[2], "correct": "true"}]

# What each activity takes, counted by hand.
BY_HAND: list[tuple[float, dict[str, object]]] = [
    (400 / 200, {"text": "read", "title": "Read", "body": "word " * 400}),
    (
        (100 + 50) / 200 + 2 * 0.5,
        {
            "story": "told",
            "title": "Told",
            "person": "derek",
            "setting": "a ward",
            "roles": ["nurse"],
            "care": "good",
            "recovery": "open",
            "content_note": "word " * 500,
            "summary": "word " * 500,
            "scenes": [
                {"id": "one", "body": "word " * 100, "stop": {"id": "one", "prompt": "What now?"}},
                {"id": "two", "body": "word " * 50, "stop": {"id": "two", "prompt": "And now?"}},
                {"id": "three", "body": ""},
            ],
        },
    ),
    (
        1 + 1 + 1.5 + 1.5 + 2 + 1,
        {
            "quiz": "asked",
            "title": "Asked",
            "items": [
                item("best", "single-best-answer", options=OPTIONS),
                item("several", "multiple-response", choose="2", options=BOTH),
                item("order", "ordering", steps=STEPS),
                item("match", "matching", pairs=PAIRS),
                item("judge", "situational-judgement", options=ACTIONS),
                item("again", "ordering", steps=STEPS, recall="true"),
            ],
        },
    ),
    (
        (10 + 3 * 10 + 2 * 20 + 20) / 200 + 2,
        {
            "exchange": "flawed",
            "title": "Flawed",
            "scene": "word " * 10,
            "lines": [
                {"id": name, "speaker": "Nurse", "says": "word " * 10, "why": "word " * 500}
                for name in ("one", "two", "three")
            ],
            "better": [{"speaker": "Nurse", "says": "word " * 20, "note": "word " * 500}] * 2,
            "closing": "word " * 20,
        },
    ),
    (
        3,  # start → middle → last → the end; the loop back to the start is walked once
        {
            "conversation": "talked",
            "title": "Talked",
            "person": "ruth",
            "you": "a pharmacist",
            "scene": "word " * 500,
            "turns": [
                {"id": "start", "says": "Hello", "replies": [reply("a", "middle"), reply("b", "end")]},
                {"id": "middle", "says": "Well", "replies": [reply("a", "last"), reply("b", "start")]},
                {"id": "last", "says": "So", "replies": [reply("a", "end"), reply("b", "end")]},
            ],
            "endings": [{"id": "end", "title": "End", "text": "Over.", "debrief": [{"principle": "1", "text": "It."}]}],
        },
    ),
    (
        5,
        {
            "reflection": "thought",
            "title": "Thought",
            "model": "rolfe",
            "intro": "word " * 500,
            "prompts": [
                {"id": f"step-{n}", "step": step, "text": "Write.", "model_answer": "Like this."}
                for n, step in enumerate(("What?", "So what?", "Now what?"))
            ],
        },
    ),
    (
        3,
        {
            "rewrite": "again",
            "title": "Again",
            "intro": "word " * 500,
            "original": "word " * 500,
            "prompt": "Write.",
            "checklist": [{"id": "one", "text": "One."}, {"id": "two", "text": "Two."}],
            "model_answer": "Like this.",
        },
    ),
    (
        3,
        {
            "map": "drawn",
            "title": "Drawn",
            "person": "derek",
            "intro": "word " * 500,
            "places": [
                {"id": name, "name": name, "sort": "person", "link": "gap", "why": name} for name in ("a", "b", "c")
            ],
        },
    ),
    (3, {"rating": "rated", "title": "Rated", "intro": "word " * 500, "statements": [{"id": "one", "text": "One."}]}),
    (
        5,
        {
            "plan": "planned",
            "title": "Planned",
            "intro": "word " * 500,
            "fields": [{"id": "if", "label": "If"}, {"id": "then", "label": "Then"}],
        },
    ),
    (3, {"task": "done", "title": "Done", "body": "word " * 500}),
]

UNIT = Unit.model_validate({"unit": "sample", "title": "Sample", "activities": [activity for _, activity in BY_HAND]})


@pytest.mark.parametrize("at", range(len(BY_HAND)), ids=[activity.kind for activity in UNIT.activities])
def test_the_minutes_of_an_activity_are_those_counted_by_hand(at):
    assert minutes.minutes(UNIT.activities[at]) == pytest.approx(BY_HAND[at][0])


def test_every_kind_is_counted():
    assert {activity.kind for activity in UNIT.activities} == set(KINDS)


def test_the_minutes_of_a_unit_are_the_sum_of_its_activities_rounded_up():
    # 2 + 1.75 + 8 + 2.5 + 3 + 5 + 3 + 3 + 3 + 5 + 3 = 39.25
    assert minutes.unit_minutes(UNIT) == 40


def test_a_unit_of_one_word_takes_a_minute_and_not_none():
    unit = Unit.model_validate(
        {"unit": "sample", "title": "Sample", "activities": [{"text": "read", "title": "Read", "body": "word"}]}
    )
    assert minutes.unit_minutes(unit) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one two", 2),
        ("isn't isn’t well-known", 3),
        ("**bold** _words_ – and `code`", 4),
        ("- a list\n- of lines", 4),
        ("27 years, 0.5 mg", 5),
        ("café naïve Zoë", 3),
        ("“Quoted,” she said.", 3),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text, count):
    assert minutes.words(text) == count


def test_a_unit_of_exactly_forty_minutes_is_not_shown_as_forty_one():
    """Sums of 0.005 a word drift in floating point."""
    bodies = [374, 336, 240, 13, 30, 139, 6868]
    texts = [{"text": f"read-{n}", "title": "Read", "body": "word " * words} for n, words in enumerate(bodies)]
    unit = Unit.model_validate({"unit": "long", "title": "Long", "activities": texts})
    assert sum(minutes.minutes(activity) for activity in unit.activities) > 40
    assert minutes.unit_minutes(unit) == 40
