"""What happens when answers are brought back where others stand. The rest is in `test_archive`."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner import archive
from course.learner.conflicts import conflicts
from course.learner.response import Saved
from course.learner.restoration import Plan
from course.learner.store import Store
from course.loading.library import Library
from tests.learner.files import NAME
from tests.learner.test_copies import MONDAY, TUESDAY


def bring(folder: Path, stands: object, first: object, *, keeps: bool = True) -> Plan:
    """What is planned where `stands` was saved on Monday and `first` on Tuesday."""
    plan = Plan()
    versions = [Saved({"what": first}, 1, TUESDAY)]
    plan.add(folder, NAME, Saved({"what": stands}, 3, MONDAY), versions, keeps=keeps)
    return plan


@pytest.mark.parametrize(("stands", "first"), [(True, 1), (0, False), ([1], [True]), ({"a": 1}, {"a": True})])
def test_true_is_not_one(tmp_path: Path, stands: object, first: object) -> None:
    plan = bring(tmp_path, stands, first)
    assert plan.done.brought == [NAME]
    assert repr(plan.afters[NAME].responses) == repr({"what": first})
    assert len(plan.beside) == 1, "what gives way is kept beside"


def test_what_says_the_same_is_not_brought(tmp_path: Path) -> None:
    plan = bring(tmp_path, {"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert (plan.done.brought, plan.done.kept, plan.afters, plan.beside) == ([], [NAME], {}, {})


def test_where_nothing_is_kept_what_gives_way_is_not_kept_beside(tmp_path: Path) -> None:
    plan = bring(tmp_path, "here", "there", keeps=False)
    assert (plan.done.brought, plan.beside) == ([NAME], {})
    assert plan.afters[NAME] == Saved({"what": "there"}, 4, TUESDAY)


@pytest.mark.parametrize(("first", "gives_way"), [("there", True), ("here, and on", False)])
def test_where_nothing_is_kept_it_is_told_that_words_gave_way(tmp_path: Path, first: str, gives_way: bool) -> None:
    told = str(bring(tmp_path, "here", first, keeps=False).done)
    assert told == "1 of your activities came back." + gives_way * (
        " In 1, what came back took the place of other words. Those are not kept beside it, because you chose to keep "
        "no answers here."
    )
    assert "took the place" not in str(bring(tmp_path, "here", first, keeps=True).done)


def test_versions_that_differ_in_true_and_one_alone_are_shown_to_differ(tmp_path: Path, library: Library) -> None:
    store = Store(tmp_path)
    store.save(NAME, {"ticked": True})
    file = archive.export(store).text.replace("true", "1")
    assert archive.restore(store, file.encode()).beside == [NAME]
    [conflict] = conflicts(library, store)
    assert len(conflict.differences) == 1
