"""A bad answers file is refused with a sentence, and changes nothing at all."""

from __future__ import annotations

import json
import math
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.learner.archive import LARGEST_FILE, Refused, restore
from course.learner.response import FORMAT
from course.learner.store import Store
from tests.learner.answers_file import CUT_OFF, ONE, activities, changed, exported, three_activities
from tests.learner.files import everything


@pytest.fixture
def store(tmp_path):
    return three_activities(tmp_path / "answers")


def named(name: str) -> str:
    return activities().replace("relationships/zzz", name)


def deep(levels: int) -> list[object]:
    value: list[object] = []
    for _ in range(levels):
        value = [value]
    return value


DAMAGED = "This file is damaged, or is not an answers file. Nothing was changed."
OTHER = "This is not an answers file of this course. Nothing was changed."
NEWER = "This file was made by a newer version of the course. Nothing was changed."
NEAR = "This file is damaged near 'relationships/zzz'. Nothing was changed."

HOSTILE = {
    "nothing": ("", DAMAGED),
    "words": ("my answers", DAMAGED),
    "cut off": (activities()[:-20], CUT_OFF),
    "a NUL": ("\0", DAMAGED),
    "a list": ("[]", OTHER),
    "null": ("null", OTHER),
    "a number": ("1", OTHER),
    "a response file": ('{"format": 1, "activity": "a/b", "revision": 1, "responses": {}}', OTHER),
    "another kind": (changed(activities(), kind="something-else"), OTHER),
    "a newer format": (changed(activities(), format=FORMAT + 1), NEWER),
    "a format in words": (changed(activities(), format="1"), NEWER),
    "no format": (changed(activities(), format=None), NEWER),
    "no activities": (
        changed(activities(), activities=None),
        "This file is damaged: its answers are missing. Nothing was changed.",
    ),
    "activities in a list": (
        changed(activities(), activities=[]),
        "This file is damaged: its answers are missing. Nothing was changed.",
    ),
    "too large": (" " * (LARGEST_FILE + 1), "This file is too large to be an answers file. Nothing was changed."),
    "one activity too large": (activities(responses={"what": "x" * 8_000_001}), NEAR),
    "one activity too large once it is written out": (activities(responses={"what": [1] * 2_000_000}), NEAR),
    "brackets without end": ("[" * 1_000_000, DAMAGED),
    "groups without end": ('{"a":' * 1_000_000, CUT_OFF),
    "responses nested 900 deep": (activities(responses={"what": deep(900)}), NEAR),
    "responses nested 100 deep": (activities(responses={"what": deep(100)}), NEAR),
    "an activity that is a list": (
        json.dumps({**json.loads(activities()), "activities": {ONE: []}}),
        NEAR.replace("zzz", "one"),
    ),
    "responses in a list": (activities(responses=["theirs"]), NEAR),
    "responses in words": (activities(responses="theirs"), NEAR),
    "no responses": (activities(responses=None), NEAR),
    "no time": (activities(saved=None), NEAR),
    "a time that is a number": (activities(saved=20260101), NEAR),
    "not a number": (activities(responses={"what": math.nan}), NEAR),
    "without end": (activities(responses={"what": [math.inf]}), NEAR),
    "a number too large for any machine": (activities(responses={"what": "@"}).replace('"@"', "1e999"), NEAR),
    "a number of 5,000 digits": (activities(responses={"what": "@"}).replace('"@"', "9" * 5000), DAMAGED),
    "a part named __proto__": (activities(responses={"__proto__": {"polluted": True}}), NEAR),
    "a part named constructor": (activities(responses={"constructor": {"prototype": {"polluted": True}}}), NEAR),
    "__proto__ deeper down": (activities(responses={"what": [{"__proto__": {"polluted": True}}]}), NEAR),
    "a name that climbs": (named("../../x"), "This file is damaged near '../../x'. Nothing was changed."),
    "a name that climbs inside": (
        named("a/b/../../c"),
        "This file is damaged near 'a/b/../../c'. Nothing was changed.",
    ),
    "an absolute name": (named("/etc/passwd"), "This file is damaged near '/etc/passwd'. Nothing was changed."),
    "a name without a unit": (named("zzz"), "This file is damaged near 'zzz'. Nothing was changed."),
    "a name with other letters": (named("unité/deux"), "This file is damaged near 'unité/deux'. Nothing was changed."),
    "a name too long for a file": (
        named("a/" + "b" * 5000),
        "This file is damaged near 'a/" + "b" * 58 + "'. Nothing was changed.",
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_is_refused_with_a_sentence_and_not_a_byte_is_changed(store, tmp_path, what):
    text, sentence = HOSTILE[what]
    before = everything(tmp_path)
    with pytest.raises(Refused) as refused:
        restore(store, text.encode())
    assert str(refused.value) == sentence
    assert everything(tmp_path) == before


def test_the_file_that_the_hostile_ones_were_made_from_does_come_back(store):
    assert restore(store, activities().encode()).brought == [ONE, "relationships/zzz"]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_file_with_any_value_in_any_place_comes_back_whole_or_is_refused_whole(data):
    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=8,
    )
    document = json.loads(activities())
    spot = document
    for _ in range(data.draw(st.integers(0, 3))):
        keys = [key for key in spot if isinstance(spot[key], dict)]
        if not keys:
            break
        spot = spot[data.draw(st.sampled_from(keys))]
    spot[data.draw(st.one_of(st.sampled_from([*spot, "new"]), st.text(max_size=8)))] = data.draw(json_values)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.save(ONE, {"what": "mine"})
        before = everything(store.folder)
        try:
            done = restore(store, json.dumps(document).encode())
        except Refused:
            assert everything(store.folder) == before
        else:
            for name in done.brought:
                assert store.load(name).trouble == ""
            assert json.loads(exported(store))["activities"].keys() >= set(done.brought)
