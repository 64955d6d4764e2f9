"""Texts, a figure, key points and a story, with their words and minutes counted by hand."""

from __future__ import annotations

from course.model import Term

TERMS = {"stigma": Term(id="stigma", term="Stigma", meaning="word " * 19)}
LONG = "word " * 500
"""What opens only on request, and is not counted."""

Counted = tuple[int, float, dict[str, object]]
"""The words of an activity (its title is one of them), the minutes of what is done, and the activity."""


def words(number: int) -> str:
    return "word " * number


READING: list[Counted] = [
    (1 + 400 + 20, 0, {"text": "read", "title": "Read", "body": words(400), "terms": ["stigma"]}),
    (
        # the body, two steps, two pairs of words, the example, one role, the evidence; cards open on request
        1 + 40 + 2 * 10 + 2 * (5 + 15) + 80 + (2 + 20 + 5 + 1) + 60,
        0,
        {
            "text": "how",
            "title": "How",
            "body": words(40),
            "steps": [words(10), words(10)],
            "say": [{"rushed": words(5), "better": words(15)}] * 2,
            "example": words(80),
            "safety": [{"role": words(2), "does": words(20), "gets": words(5), "within": "Now"}],
            "evidence": words(60),
            "cards": [{"role": LONG, "lines": [LONG]}],
        },
    ),
    (1 + 70, 0, {"figure": "picture", "title": "Drawn", "image": "drawn.svg", "words": words(70)}),
    (
        1 + 5 * 6,
        0,
        {
            "key_points": "five",
            "title": "Five",
            "points": [{"text": words(6)}] * 4 + [{"text": words(6), "about": "safety"}],
        },
    ),
    (
        # content note, scenes with their titles, two stops: one in own words, one to pick, with its longest feedback
        1 + 5 + (1 + 100) + 3 + (1 + 50) + (2 + 3 * 4 + 25 + 30),
        2 * 0.25,
        {
            "story": "told",
            "title": "Told",
            "person": "derek",
            "setting": "a ward",
            "roles": ["nurse"],
            "care": "good",
            "recovery": "open",
            "content_note": words(5),
            "summary": LONG,
            "scenes": [
                {"id": "one", "title": "Begin", "body": words(100), "stop": {"id": "one", "prompt": "And what now?"}},
                {
                    "id": "two",
                    "title": "End",
                    "body": words(50),
                    "stop": {
                        "id": "two",
                        "prompt": "What now?",
                        "afterwards": words(30),
                        "guesses": [
                            {"id": name, "text": words(4), "feedback": words(feedback)}
                            for name, feedback in (("a", 5), ("b", 25), ("c", 10))
                        ],
                    },
                },
            ],
        },
    ),
]
