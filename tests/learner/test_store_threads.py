"""One store in several threads: each change is whole, and watchers hear of them in their order."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from course.learner import lock
from course.learner.response import NotSaved, Saved
from course.learner.store import Store
from soak.tally import flushing_folder
from tests.learner.files import FOUR, NAME
from tests.learner.test_watchers import Watcher


def together(*acts: Callable[[], object]) -> None:
    """Do each in a thread of its own, all at once; what one of them raises is raised."""
    with ThreadPoolExecutor(len(acts)) as threads:
        for done in [threads.submit(act) for act in acts]:
            done.result(60)


def test_who_wrote_travels_with_what_was_written_and_watchers_hear_in_the_order_of_the_revisions(store):
    watcher = Watcher()
    store.watch(watcher.told)

    def save(me: str) -> None:
        for n in range(20):
            store.save(NAME, {me: n}, by=me)

    together(lambda: save("one"), lambda: save("two"))
    assert [saved.revision for _, saved in watcher.seen] == [*range(1, 41)]
    before = Saved()
    for (_, saved), by in zip(watcher.seen, watcher.writers, strict=True):
        assert saved.responses[by] == before.responses.get(by, -1) + 1
        before = saved


def save_often(store: Store, name: str) -> None:
    for _ in range(3):
        store.save(name, FOUR)


def test_threads_that_met_still_wait_for_another_process(monkeypatch):
    """Each lets go of its own turn only: a store that believes for ever that it has the turn writes past others."""
    with flushing_folder() as folder:
        for n in range(20):
            store = Store(folder / str(n))
            monkeypatch.setattr(lock, "TURN", 10)
            together(*(partial(save_often, store, name) for name in (NAME, "relationships/other")))
            monkeypatch.setattr(lock, "TURN", 0.01)
            with lock.turn(store.folder), pytest.raises(NotSaved, match="another lesson is saving there"):
                store.save(NAME, {"first": "past it"})
            assert store.load(NAME).responses == FOUR


@pytest.mark.parametrize("keeps", [True, False])
def test_what_watchers_heard_last_is_what_stands_where_one_window_clears_what_another_writes(store, keeps):
    watcher = Watcher()
    store.watch(watcher.told)
    store.keep(keeps)
    for n in range(50):
        together(lambda: store.clear(NAME), lambda n=n: store.save(NAME, {"second": n}))
        assert watcher.seen[-1] == (NAME, store.load(NAME))
