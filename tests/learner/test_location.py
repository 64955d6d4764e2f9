"""Where answers are, in words: on each kind of machine something else is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner import location
from course.learner.store import Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    for name in ("BINDER_SERVICE_HOST", "BINDER_LAUNCH_HOST", "JUPYTERHUB_USER", "JUPYTERHUB_SERVICE_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    return Store(tmp_path / "my answers")


def test_on_the_learners_own_computer(store: Store) -> None:
    assert location.here(store) == "on this computer"
    assert location.choice(store).startswith("Keep my answers on this computer. Untick this where others use it too")
    assert location.saving(store) == "Your answers save as you go, in your folder “my answers”."
    assert str(store.folder) in location.sentence(store)
    assert location.banner(store) == ""


def test_on_a_hub_it_is_told_who_could_read_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "sam")
    assert location.here(store) == "on the server that you signed in to"
    assert "whoever looks after the server could" in location.sentence(store)
    assert "where others use it too" not in location.choice(store)
    assert location.banner(store) == ""


def test_on_binder_also_where_it_runs_a_hub_they_are_not_safe(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "sam")
    monkeypatch.setenv("BINDER_SERVICE_HOST", "10.0.0.1")
    assert location.here(store) == "on Binder"
    assert location.saved(store) == "on Binder for now"
    assert location.sentence(store) == "Your answers are on Binder for now. They never leave it unless you send them."
    assert "Take your answers with you before you go." in location.banner(store)


def test_whose_they_are_is_told_to_nobody(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = location.owner(store)
    assert here == location.owner(Store(store.folder))
    assert here != location.owner(Store(tmp_path / "other"))
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/sam/")
    assert here != location.owner(store)
    assert "sam" not in location.owner(store)
