"""What happens when answers are brought back where others stand. The rest is in `test_archive`."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner import archive, atomic
from course.learner.archive import restore
from course.learner.conflicts import conflicts
from course.learner.response import NotSaved, Saved
from course.learner.restoration import Plan
from course.learner.store import Store
from course.loading.library import Library
from tests.learner.answers_file import ONE, file_with
from tests.learner.files import NAME, everything
from tests.learner.full_disk import raise_full
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


LOST = {
    "a part that is nowhere else": ({"extra": "only here"}, {}),
    "other words": ({"what": "I asked her"}, {"what": "He waited"}),
    "words with another end": ({"what": "I asked her."}, {"what": "I asked her again."}),
    "fewer chosen": ({"chosen": ["a", "b"]}, {"chosen": ["b"]}),
    "another choice": ({"chosen": "a"}, {"chosen": "b"}),
    "a rating of 0": ({"how-sure": 0}, {}),
    "less of a group": ({"item": {"chosen": ["a"], "why": "only here"}}, {"item": {"chosen": ["a"]}}),
}


@pytest.mark.parametrize("what", LOST)
def test_what_only_the_version_says_that_gives_way_is_kept_beside_to_choose_from(tmp_path, what):
    here, in_file = LOST[what]
    store, file = Store(tmp_path), file_with({"same": "in both", **in_file})
    before, _ = store.save(ONE, {"same": "in both", **here})
    done = restore(store, file)
    assert (done.brought, done.kept, done.beside) == ([ONE], [], [ONE])
    assert str(done) == (
        "1 of your activities came back. 1 has more than one version: each is kept. "
        "Open “Your answers” at the end of a lesson to choose between them."
    )
    assert store.load(ONE).responses == {"same": "in both", **in_file}
    [copy] = store.copies(ONE)
    assert (copy.saved.responses, copy.saved.saved) == (before.responses, before.saved)

    assert restore(store, file).beside == [], "it does not come again"
    store.choose(ONE, store.load(ONE).revision, copy.key, use_other=True)
    assert store.load(ONE).responses == before.responses


GONE_ON = {
    "another part more": ({"what": "mine"}, {"what": "mine", "so-what": "more"}),
    "words that go on": ({"what": "I asked her.\n"}, {"what": "I asked her. She told me."}),
    "one more chosen": ({"chosen": ["a"]}, {"chosen": ["b", "a"]}),
    "more of a group": ({"item": {"chosen": ["a"]}}, {"item": {"chosen": ["a"], "why": "more"}}),
    "nothing said here": ({"what": "", "chosen": [], "ticked": False, "item": {}}, {"so-what": "more"}),
}


@pytest.mark.parametrize("what", GONE_ON)
def test_where_what_came_back_says_all_that_stood_here_nobody_is_asked(tmp_path, what):
    here, in_file = GONE_ON[what]
    store = Store(tmp_path)
    store.save(ONE, here)
    done = restore(store, file_with(in_file))
    assert (done.brought, done.beside) == ([ONE], [])
    assert [*everything(tmp_path)] == [f"{ONE}.json"]


def test_where_nothing_is_kept_and_so_nothing_beside_what_the_file_lacks_stays(tmp_path):
    store = Store(tmp_path)
    store.keep(False)
    store.save(ONE, {"what": "mine", "extra": "only here"})
    done = restore(store, file_with({"what": "theirs"}))
    assert (done.brought, done.beside, done.left_out) == ([ONE], [], [])
    assert store.load(ONE).responses == {"what": "theirs", "extra": "only here"}


def test_when_the_version_that_gives_way_cannot_be_kept_it_does_not_give_way(tmp_path, monkeypatch):
    store = Store(tmp_path)
    store.save(ONE, {"extra": "only here"})
    before, real, made = everything(tmp_path), atomic.beside, []

    def second_fails(*what: object) -> str:
        made.append(what)
        return raise_full() if len(made) == 2 else real(*what)

    monkeypatch.setattr(atomic, "beside", second_fails)
    with pytest.raises(NotSaved):
        restore(store, file_with({"what": "theirs"}))
    assert everything(tmp_path) == before
