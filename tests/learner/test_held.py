"""Held words and those on the disk in one: whoever wrote what when, no word that stood alone is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from course.learner.held import Held
from course.learner.response import Saved

PARTS = st.sampled_from("abc")
WORDS = st.dictionaries(PARTS, st.sampled_from(["", "x", "y", "x more", 1, True]), max_size=3)


def at(second: int) -> str:
    return f"2026-11-26T10:00:{second:02}+00:00"


def test_what_is_written_back_as_it_was_is_no_change() -> None:
    kept = Saved({"a": "old"}, 1, at(0))
    held = Held().write({"a": "new"}, kept, at(1), "").write({"a": "old", "b": "new"}, kept, at(2), "")
    assert {*held.changes} == {"b"}
    assert held.over(kept) == Saved({"a": "old", "b": "new"}, 3, at(2), kept=False)


@given(before=WORDS, here=WORDS, there=WORDS, here_is_later=st.booleans())
def test_every_word_that_was_written_stands_or_is_in_a_version_beside_or_went_on(
    before: dict[str, object], here: dict[str, object], there: dict[str, object], here_is_later: bool
) -> None:
    held = Held().write(here, Saved(before, 1, at(0)), at(2 if here_is_later else 1), "")
    kept = Saved({**before, **there}, 2, at(1 if here_is_later else 2))
    merged = held.merge(kept)
    assert merged.stands.kept
    assert merged.stands.revision == kept.revision + 1
    versions = [merged.stands, *merged.gave_way]
    for words in (held.over(kept).responses, kept.responses):
        for part, value in words.items():
            was_replaced = value == before.get(part) and type(value) is type(before.get(part))
            assert was_replaced or any(
                Saved({part: version.responses.get(part)}).says_all_of(Saved({part: value})) for version in versions
            )


@given(before=WORDS, here=WORDS)
def test_where_nobody_else_wrote_what_was_held_stands(before: dict[str, object], here: dict[str, object]) -> None:
    kept = Saved(before, 1, at(0))
    merged = Held().write(here, kept, at(1), "").merge(kept)
    assert merged.stands.responses == {**before, **here}
    assert merged.gave_way == []
