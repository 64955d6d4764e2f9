"""No id stands twice, whatever ids an author writes."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course import render
from tests.render.ids import renamed, sample
from tests.render.markup import FACES, LIBRARY, Element, every_face, every_unit, parsed


@every_face
@every_unit
def test_no_id_stands_twice_in_a_unit_and_every_id_pointed_at_is_there(library, unit, face):
    found = library.unit(unit)
    root = parsed("".join(render.html(library, found, activity, face) for activity in found.activities))
    ids = [element.attributes["id"] for element in root.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)
    for element in root.walk():
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-reveals"):
            for name in (element.attributes.get(attribute) or "").split():
                assert name in ids, f"{element} points at '{name}', which is not there"


def assert_ids_differ(root: Element) -> None:
    ids = [element.attributes["id"] for element in root.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)


@pytest.mark.parametrize(
    ("kind", "key", "name"),
    [
        ("quiz", "options", "hint"),
        ("quiz", "options", "situation"),
        ("map", "places", "model"),
        ("exchange", "lines", "why"),
    ],
)
def test_an_id_that_was_once_our_own_stands_once(kind, key, name):
    unit = LIBRARY.unit("specimen")
    for activity in (one for one in unit.activities if one.kind == kind):
        raw = activity.model_dump()
        for record in (raw, *raw.get("items", [])):
            for part in record.get(key, [])[:1]:
                part["id"] = name
        for face in FACES:
            assert_ids_differ(parsed(render.html(LIBRARY, unit, type(activity).model_validate(raw), face)))


@pytest.mark.uncounted
@settings(max_examples=15)
@given(st.integers())
def test_no_id_stands_twice_whatever_ids_an_author_writes(seed):
    chance = Random(seed)
    units = [renamed(LIBRARY.unit("specimen"), name, chance) for name in sample(chance, 2)]
    for face in FACES:
        root = parsed(
            "".join(render.html(LIBRARY, unit, activity, face) for unit in units for activity in unit.activities)
        )
        assert_ids_differ(root)
        groups: dict[str | None, set[int]] = {}
        for radio in root.all("input"):
            if radio.attributes.get("type") == "radio":
                fieldset = next(up for up in radio.up() if up.tag == "fieldset")
                groups.setdefault(radio.attributes["name"], set()).add(id(fieldset))
        assert all(len(fieldsets) == 1 for fieldsets in groups.values()), "choices of two questions exclude one another"
