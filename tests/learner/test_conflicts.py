"""Two versions of the answers to one activity are told in words, question by question."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.learner.conflicts import conflicts
from course.learner.store import Store
from course.loading.library import Library
from course.model.record import PROTOTYPES
from tests.learner.test_copies import MONDAY, TUESDAY, put


def shown(store: Store, library: Library, name: str, here: object, other: object) -> list[tuple[str, str, str]]:
    """The questions that two versions answer differently, and what each says."""
    put(store, f"../{name}.json", here, TUESDAY, name)
    put(store, f"../{name}-LAPTOP-7QK2.json", other, MONDAY, name)
    [conflict] = conflicts(library, store)
    assert (conflict.name, conflict.here_saved[:20]) == (name, "on 24 November 2026 ")
    return [(each.question, each.here, each.other) for each in conflict.differences]


WORDS = {
    "specimen/trust-lost-or-won": (
        {"description": "A\nB", "feelings": "Calm"},
        {"description": "feelings", "feelings": "Calm"},
        [("What happened?", "A\nB", "feelings")],
    ),
    "specimen/one-question": (
        {"when": "Monday", "ticked": True},
        {"when": "Monday"},
        [("What you ticked", "yes", "(nothing)")],
    ),
    "specimen/around-derek": (
        {"jean": "strong", "own": [{"name": "jean", "link": "gap"}]},
        {"jean": "gap"},
        [("Jean, his wife", "strong", "gap"), ("What you added", "Name: jean\nLink: gap", "(nothing)")],
    ),
    "relationships/a-message-to-jamie": (
        {"text": "Hello."},
        {"text": "Dear Jamie."},
        [
            (
                "Write it again, with one next step. In a rush? Just change the first line.",
                "Hello.",
                "Dear Jamie.",
            )
        ],
    ),
    "relationships/one-sentence-this-week": (
        {"how": "Well.", "when": "Monday"},
        {"how": "Badly."},
        [
            ("When and where will you do it?", "Monday", "(nothing)"),
            ("What did you say, and did you keep the promise?", "Well.", "Badly."),
        ],
    ),
    "course/account": (
        {"nmc": {"words": {"what-changed": "I ring by four."}}},
        {"nmc": {"words": {"what-changed": "I ring."}}},
        [
            (
                "Nursing and Midwifery Council",
                "How did you change or improve your practice as a result?: I ring by four.",
                "How did you change or improve your practice as a result?: I ring.",
            )
        ],
    ),
    "specimen/an-activity-of-before": (
        {"what": {"deep": [1, 2.5, None]}},
        {"what": "x"},
        [("what", "deep: 1\n2.5\n(nothing)", "x")],
    ),
}


@pytest.mark.parametrize("name", WORDS)
def test_two_versions_are_told_question_by_question(tmp_path: Path, library: Library, name: str) -> None:
    here, other, differences = WORDS[name]
    assert shown(Store(tmp_path), library, name, here, other) == differences


def test_what_an_earlier_edition_asked_is_told_in_its_words(tmp_path: Path, library: Library) -> None:
    name = "relationships/trust-won-or-lost"
    former = library.editions[0].units["relationships"].parts["trust-won-or-lost"]
    part = next(iter(former.parts))
    [(question, one, other)] = shown(Store(tmp_path), library, name, {part: "A"}, {part: "B"})
    assert question == former.parts[part].text.strip()
    assert (one, other) == ("A", "B")


def test_choices_are_told_in_the_words_of_the_course(tmp_path: Path, library: Library) -> None:
    quiz = [{"priya-not-heard": {"answer": [option], "tries": 1}} for option in ("back-to-her-words", "clear-scan")]
    _, activity = library.activity("specimen/one-of-each")
    texts = {option.id: option.text for option in activity.items[0].options}
    [(question, one, two)] = shown(Store(tmp_path), library, "specimen/one-of-each", *quiz)
    assert question == activity.items[0].stem.strip().split("\n\n")[-1]
    assert (one, two) == (f"{texts['back-to-her-words']}\nTries: 1", f"{texts['clear-scan']}\nTries: 1")


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=9).filter(lambda name: name not in PROTOTYPES), inner, max_size=3)
    ),
    max_leaves=6,
)
PARTS = st.sampled_from(["description", "priya-not-heard", "path", "own", "text", "ticked", "scene", "answer"])


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    name=st.sampled_from(["one-of-each", "at-the-counter", "around-derek", "a-minute-more", "of-before"]),
    here=st.dictionaries(PARTS, ANY, max_size=3),
    other=st.dictionaries(PARTS, ANY, min_size=1, max_size=3),
    saved=st.text(max_size=8) | st.just("0001-01-01T00:00:00+14:00") | st.just("9999-12-31T23:59:59-14:00"),
)
def test_any_two_versions_can_be_shown(
    tmp_path_factory: pytest.TempPathFactory, library: Library, name: str, here: object, other: object, saved: str
) -> None:
    store = Store(tmp_path_factory.mktemp("any"))
    put(store, f"../specimen/{name}.json", here, TUESDAY, f"specimen/{name}")
    put(store, f"../specimen/{name} (1).json", other, saved, f"specimen/{name}")
    found = conflicts(library, store)
    assert len(found) == (json.dumps(here, sort_keys=True) != json.dumps(other, sort_keys=True))
    assert all(each.here != "" and each.other != "" for conflict in found for each in conflict.differences)
