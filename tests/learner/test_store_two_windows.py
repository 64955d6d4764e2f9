"""Two windows that write into the same box: the words that give way unseen are kept beside those that stand."""

from __future__ import annotations

import pytest

from course.learner import messages
from course.learner.store import Store

NAME = "relationships/a-question"
NOTHING = {"words": [None]}


def versions(store: Store) -> list[object]:
    return [copy.saved.responses["words"] for copy in store.copies(NAME)]


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "answers", "2026.2")


def test_words_that_the_writer_had_not_seen_are_kept_beside_those_that_replace_them(store):
    store.save(NAME, {"words": "from one window"}, 0, over=NOTHING)
    store.save(NAME, {"words": "from the other"}, 0, over=NOTHING)
    assert store.load(NAME).responses == {"words": "from the other"}
    assert versions(store) == ["from one window"]
    assert store.notice(NAME) == messages.TWO_VERSIONS


def test_what_only_the_other_part_lacks_is_no_second_version(store):
    store.save(NAME, {"words": "one"}, 0, over=NOTHING)
    store.save(NAME, {"more": "two"}, 0, over={"more": [None]})
    assert versions(store) == []


@pytest.mark.parametrize("seen", ["what stands", "what it sent before"])
def test_words_that_the_writer_replaced_knowingly_are_gone(store, seen):
    store.save(NAME, {"words": seen}, 0, over=NOTHING)
    store.save(NAME, {"words": "better"}, 1, over={"words": ["what stands", "what it sent before"]})
    assert versions(store) == []
    assert store.notice(NAME) == ""


def test_words_that_only_went_on_lose_nothing(store):
    store.save(NAME, {"words": "He said"}, 0, over=NOTHING)
    store.save(NAME, {"words": "He said that it hurts."}, 0, over=NOTHING)
    assert versions(store) == []


def test_a_box_that_was_emptied_unseen_leaves_its_words_beside(store):
    store.save(NAME, {"words": "mine"}, 0, over=NOTHING)
    store.save(NAME, {"words": None, "more": "theirs"}, 0, over={**NOTHING, "more": [None]})
    assert versions(store) == ["mine"]


def test_two_who_type_on_leave_one_version_and_not_one_a_letter(store):
    mine, theirs = "Her back is worse since May.", "Ask her about work."
    for end in range(1, len(theirs) + 1):
        store.save(NAME, {"words": mine[:end]}, None, over={"words": [mine[: end - 1] or None]})
        store.save(NAME, {"words": theirs[:end]}, None, over={"words": [theirs[: end - 1] or None]})
    assert store.load(NAME).responses == {"words": theirs}
    assert mine[: len(theirs)] in versions(store)
    assert len(versions(store)) <= 2


def test_it_is_said_until_the_learner_chooses(store):
    store.save(NAME, {"words": "one"}, 0, over=NOTHING)
    store.save(NAME, {"words": "two"}, 0, over=NOTHING)
    store.save(NAME, {"words": "two, and more"}, 2, over={"words": ["two"]})
    assert store.notice(NAME) == messages.TWO_VERSIONS
    [copy] = store.copies(NAME)
    store.choose(NAME, 3, copy.key, use_other=True)
    assert store.notice(NAME) == ""
    assert store.load(NAME).responses == {"words": "one"}


def test_it_is_said_again_by_a_kernel_that_starts_while_the_choice_is_open(store):
    store.save(NAME, {"words": "one"}, 0, over=NOTHING)
    store.save(NAME, {"words": "two"}, 0, over=NOTHING)
    again = Store(store.folder, "2026.2")
    assert again.notice(NAME) == messages.TWO_VERSIONS
    [copy] = again.copies(NAME)
    again.choose(NAME, 2, copy.key, use_other=False)
    assert again.notice(NAME) == ""
    assert Store(store.folder, "2026.2").notice(NAME) == ""


def test_whoever_does_not_say_what_they_saw_is_taken_at_their_word(store):
    store.save(NAME, {"words": "one"})
    store.save(NAME, {"words": "two"})
    assert versions(store) == []
