"""One activity of every kind, with its words and minutes counted by hand."""

from __future__ import annotations

from course.model import Unit
from tests.model.counted_reading import LONG, READING, Counted, words


def answers(*correct: str) -> list[dict[str, object]]:
    """Three options of 10 words, with feedback of 20, 30 and 40."""
    return [
        {"id": name, "text": words(10), "feedback": words(feedback), "correct": "true" if name in correct else "false"}
        for name, feedback in (("a", 20), ("b", 30), ("c", 40))
    ]


def item(name: str, kind: str, **fields: object) -> dict[str, object]:
    asked = {"outcomes": ["1.1"], "level": "apply", "stem": words(40), "rationale": words(20), "hint": LONG}
    return {"id": name, "kind": kind, **asked, **fields}


def reply(name: str, to: str, inner: int) -> dict[str, object]:
    return {"id": name, "text": words(10), "inner": words(inner), "to": to}


THREE = ("one", "two", "three")


BY_HAND: list[Counted] = [
    *READING,
    (
        1
        + 6  # the introduction
        + (60 + 3 * 10 + 40)  # one option chosen
        + (60 + 3 * 10 + 40 + 30)  # two chosen
        + (60 + 3 * (1 + 5))  # the reasons of every step
        + (60 + 3 * (1 + 1 + 5) + (2 + 7))  # of every pair, and of what is left over
        + (60 + 3 * (1 + 5)),  # and of every judgement
        4 * 0.5 + 1,
        {
            "quiz": "asked",
            "title": "Asked",
            "intro": words(6),
            "items": [
                item("best", "single-best-answer", options=answers("a")),
                item("several", "multiple-response", choose="2", options=answers("a", "b")),
                item("order", "ordering", steps=[{"id": n, "text": n, "feedback": words(5)} for n in THREE]),
                item(
                    "match",
                    "matching",
                    recall="true",
                    pairs=[{"id": n, "prompt": n, "match": n, "feedback": words(5)} for n in THREE],
                    spares=[{"id": "spare", "match": "no match", "feedback": words(7)}],
                ),
                item(
                    "judge",
                    "situational-judgement",
                    options=[{"id": n, "text": n, "view": "may-harm", "feedback": words(5)} for n in THREE],
                ),
            ],
        },
    ),
    (
        1 + 10 + 3 * (1 + 10 + 8) + 2 + 2 * (1 + 20 + 4) + 20,  # with the reasons and the better version
        1,
        {
            "exchange": "flawed",
            "title": "Flawed",
            "scene": words(10),
            "prompt": "Why there?",
            "lines": [{"id": name, "speaker": "Nurse", "says": words(10), "why": words(8)} for name in THREE],
            "better": [{"speaker": "Nurse", "says": words(20), "note": words(4)}] * 2,
            "closing": words(20),
        },
    ),
    (
        # start → middle → last → the longer end; the loop back to the start is walked once
        1 + 30 + 3 * (5 + 1 + 2 * 10 + 9) + (1 + 15 + 12),
        3 * 0.5,
        {
            "conversation": "talked",
            "title": "Talked",
            "person": "ruth",
            "you": "a pharmacist",
            "scene": words(30),
            "turns": [
                {
                    "id": "start",
                    "says": words(5),
                    "prompt": "Say:",
                    "replies": [reply("a", "middle", 9), reply("b", "end", 2)],
                },
                {
                    "id": "middle",
                    "says": words(5),
                    "prompt": "Say:",
                    "replies": [reply("a", "last", 3), reply("b", "start", 9)],
                },
                {
                    "id": "last",
                    "says": words(5),
                    "prompt": "Say:",
                    "replies": [reply("a", "end", 9), reply("b", "short", 9)],
                },
            ],
            "endings": [
                {"id": "end", "title": "End", "text": words(15), "debrief": [{"principle": "1", "text": words(12)}]},
                {"id": "short", "title": "End", "text": "Over.", "debrief": [{"principle": "1", "text": "It."}]},
            ],
        },
    ),
    (
        1 + 20 + 1 + 2 + 2 + 3 * (3 + 4),
        3,
        {
            "reflection": "thought",
            "title": "Thought",
            "model": "rolfe",
            "intro": words(20),
            "prompts": [
                {"id": f"step-{n}", "step": step, "text": words(3), "guidance": words(4), "model_answer": LONG}
                for n, step in enumerate(("What?", "So what?", "Now what?"))
            ],
        },
    ),
    (
        1 + 20 + 50 + (6 + 2 + 4) + 1 + 2,
        4,
        {
            "rewrite": "again",
            "title": "Again",
            "intro": words(20),
            "original": words(50),
            "icon_arrays": [
                {
                    "id": "sick",
                    "caption": words(6),
                    "total": "10",
                    "count": "1",
                    "affected": "feel sick",
                    "unaffected": "do not feel sick",
                }
            ],
            "prompt": "Write.",
            "checklist": [{"id": "one", "text": "One."}, {"id": "two", "text": "Two."}],
            "model_answer": LONG,
        },
    ),
    (
        1 + 20 + 1 + 3 * (1 + 3) + 10,  # "Which one gap would you close first, and with whom?" is ours
        4,
        {
            "map": "drawn",
            "title": "Drawn",
            "person": "derek",
            "intro": words(20),
            "prompt": "Say.",
            "places": [
                {"id": name, "name": name, "about": words(3), "category": "person", "link": "gap", "why": LONG}
                for name in ("a", "b", "c")
            ],
            "closing": LONG,
        },
    ),
    (
        1 + 20 + 9,
        2,
        {"rating": "rated", "title": "Rated", "intro": words(20), "statements": [{"id": "one", "text": words(9)}]},
    ),
    (
        1 + 20 + 2 + 3 + 4,
        4,
        {
            "plan": "planned",
            "title": "Planned",
            "intro": words(20),
            "fields": [
                {"id": "if", "label": "If", "guidance": words(3)},
                {"id": "then", "label": "Then", "example": words(4)},
            ],
        },
    ),
    (
        1 + 30 + 10 + 7 + 2,  # "When and where will you do it?" is ours
        1,
        {"task": "done", "title": "Done", "body": words(30), "pair": words(10), "prompt": "And then?"},
    ),
]

UNIT = Unit.model_validate({"unit": "sample", "title": "Sample", "activities": [activity for *_, activity in BY_HAND]})
