"""What goes into an account: of two windows that have it open, neither takes away words of the other's."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner.account import ACCOUNT, keep_account, load_account
from course.learner.store import Store

EMPTY = {"picks": {}, "words": {"what-changed": ""}, "ticked": {}}
WORDS = {**EMPTY, "words": {"what-changed": "Words of window one."}}
TICKED = {**EMPTY, "ticked": {"the-code": ["Preserve safety"]}}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def test_a_second_window_that_had_not_seen_words_leaves_them(store: Store) -> None:
    keep_account(store, "nmc", WORDS)
    keep_account(store, "nmc", TICKED, [{}, {}])
    keep_account(store, "nmc", {**TICKED, "ticked": {}}, [{}, TICKED])
    assert load_account(store)["nmc"] == {"picks": {}, "words": WORDS["words"], "ticked": {}}
    assert store.copies(ACCOUNT) == []


def test_words_under_the_same_heading_that_were_not_seen_are_kept_beside(store: Store) -> None:
    keep_account(store, "nmc", WORDS)
    other = {**EMPTY, "words": {"what-changed": "Words of window two."}}
    keep_account(store, "nmc", other, [EMPTY, EMPTY])
    assert load_account(store)["nmc"]["words"] == other["words"]
    [beside] = store.copies(ACCOUNT)
    assert beside.saved.responses["nmc"]["words"] == WORDS["words"]


def test_words_that_are_taken_out_or_changed_in_their_own_window_are_not_kept_beside(store: Store) -> None:
    keep_account(store, "nmc", WORDS, [EMPTY, EMPTY])
    changed = {**EMPTY, "words": {"what-changed": "Other words."}, "picks": {"a/b/c": "what-it-was"}}
    keep_account(store, "nmc", changed, [EMPTY, WORDS])
    keep_account(store, "nmc", EMPTY, [EMPTY, changed])
    assert load_account(store)["nmc"] == {"picks": {}, "words": {}, "ticked": {}}
    assert store.copies(ACCOUNT) == []
