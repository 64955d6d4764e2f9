"""What a learner wrote is proposed under the headings where it fits, and nothing of the course's as theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner.account import keep_account
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import account
from course.portfolio.picked import find_kept, find_written
from tests.portfolio.answers import put

WHOLE = "What was it?\nA course.\nWhat did I learn?\nTo wait.\nWhat did I change?\nI wait.\nHow does it fit the Code?\nI listen."
DIARY, TASK, OWN = (
    "relationships/when-trust-changed",
    "relationships/one-sentence-this-week",
    "plan/the-reflective-account",
)


@pytest.fixture
def store(library: Library, tmp_path: Path) -> Store:
    put(tmp_path, DIARY, {"what": "It went wrong.", "so-what": "I hurried.", "now-what": "I shall ask."})
    put(tmp_path, TASK, {"when": "On Monday.", "how": "I said it."})
    put(tmp_path, OWN, {"text": WHOLE})
    put(tmp_path, "plan/how-it-was-for-you", {"what": "Too long."})
    put(tmp_path, "relationships/a-message-to-jamie", {"text": "Dear Jamie."})
    return Store(tmp_path)


def picked(library: Library, store: Store, regulator: str) -> dict[str, str]:
    chosen = account.find_regulator(library, regulator)
    kept = find_kept(store, chosen, find_written(library, store))
    return {pick.place: pick.heading for pick in kept.picks}


def test_each_thing_is_proposed_where_it_fits(library: Library, store: Store) -> None:
    assert picked(library, store, "nmc") == {
        f"{DIARY}/what": "what-it-was",
        f"{DIARY}/so-what": "what-you-learnt",
        f"{DIARY}/now-what": "what-changed",
        f"{TASK}/how": "what-changed",
        f"{OWN}/text/event": "what-it-was",
        f"{OWN}/text/learned": "what-you-learnt",
        f"{OWN}/text/done": "what-changed",
        f"{OWN}/text/code": "the-code",
    }


@pytest.mark.parametrize("regulator", ["aomrc", "hcpc", "gphc"])
def test_every_regulators_account_has_what_was_learned_and_done(library: Library, store: Store, regulator: str) -> None:
    chosen = {heading.id: heading for heading in account.find_regulator(library, regulator).headings}
    found = picked(library, store, regulator)
    assert "learned" in chosen[found[f"{OWN}/text/learned"]].fits
    assert "done" in chosen[found[f"{TASK}/how"]].fits


def test_what_was_done_stands_before_what_is_planned_and_the_whole_account_first(
    library: Library, store: Store
) -> None:
    chosen, written = account.find_regulator(library, "nmc"), find_written(library, store)
    text = account.to_file(library, chosen, written, find_kept(store, chosen, written), "text").decode()
    order = [
        "A course.",
        "It went wrong.",
        "To wait.",
        "I hurried.",
        "I wait.",
        "I said it.",
        "What I plan:",
        "I shall ask.",
    ]
    places = [text.index(f"{words}\n") for words in order]
    assert places == sorted(places)
    assert "Left blank for you" not in text, "they said what changed"
    assert "[x]" not in text, "nothing is ticked for them"


def test_what_was_kept_is_never_proposed_over(library: Library, store: Store) -> None:
    keep_account(store, "nmc", {"picks": {}, "words": {}, "ticked": {}})
    assert picked(library, store, "nmc") == {}
    assert picked(library, store, "hcpc") != {}


def test_an_account_that_was_put_somewhere_whole_stays_there_in_its_sections(library: Library, store: Store) -> None:
    keep_account(store, "nmc", {"picks": {f"{OWN}/text": "what-you-learnt"}, "words": {}, "ticked": {}})
    found = picked(library, store, "nmc")
    assert set(found.values()) == {"what-you-learnt"}
    assert len(found) == 4
    chosen = account.find_regulator(library, "nmc")
    assert find_kept(store, chosen, find_written(library, store)).without_place == ()


def test_an_account_without_headings_stands_where_most_of_it_is_about(library: Library, tmp_path: Path) -> None:
    put(tmp_path, OWN, {"text": "I learned to wait."})
    assert picked(library, Store(tmp_path), "nmc") == {f"{OWN}/text": "what-you-learnt"}


def test_what_happened_to_a_plan_is_something_done(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "refreshers/did-i-do-it", {"what": "I did it eleven times."})
    assert picked(library, Store(tmp_path), "nmc") == {"refreshers/did-i-do-it/what": "what-changed"}


def test_what_the_course_names_is_in_it(library: Library) -> None:
    """A name that no activity has would propose nothing, and nobody would know."""
    for place in library.fits_by_name:
        unit, activity, *part = place.split("/")
        asked = library.unit(unit).activity(activity)
        assert not part or part[0] in asked.parts, place
