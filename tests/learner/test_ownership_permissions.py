"""What may not be looked into is named, and nothing in it is called taken or cleared."""

from __future__ import annotations

import os

import pytest

from course.learner import archive
from course.learner.response import NotSaved
from course.learner.store import Store
from tests.learner.files import FOUR, NAME, everything, file

OTHER = "welcome/one"
SHUT = {"a unit's folder": "relationships", "a copy of it": "relationships 2", "all answers": ""}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o000, 0o100, 0o200, 0o400])
@pytest.mark.parametrize("which", SHUT)
def test_what_may_not_be_looked_into_is_named_and_nothing_in_it_is_called_taken_or_cleared(
    bound: Store, which: str, mode: int
) -> None:
    bound.save(NAME, FOUR)
    bound.save(OTHER, FOUR)
    shut = bound.folder / SHUT[which]
    if not shut.exists():
        (bound.folder / "relationships").rename(shut)
        bound.save(NAME, FOUR)
    before = everything(shut)
    shut.chmod(mode)

    taken = archive.export(bound)
    assert str(shut) in taken.warning
    assert "Do not clear your answers" in taken.warning
    with pytest.raises(NotSaved, match=r"^Your answers cannot be cleared in .+ is still there"):
        bound.clear(NAME)
    with pytest.raises(NotSaved) as sentence:
        archive.clear(bound)
    assert f"({shut} cannot be looked into)" in str(sentence.value)

    shut.chmod(0o700)
    assert everything(shut).items() >= before.items()
    archive.clear(bound)
    assert everything(bound.folder) == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_copy_that_may_not_be_read_is_named_and_holds_up_no_other_activity(bound: Store) -> None:
    for name in (NAME, "relationships/other"):
        bound.save(name, FOUR)
    copy = file(bound).with_name("what-was-heard (1).json")
    copy.write_bytes(file(bound).read_bytes())
    copy.chmod(0)
    assert str(copy) in archive.export(bound).warning
    bound.clear("relationships/other")
    for clear in (lambda: bound.clear(NAME), bound.clear_all):
        with pytest.raises(NotSaved, match=r"what-was-heard \(1\)\.json cannot be looked into"):
            clear()
    assert bound.load(NAME).responses == FOUR


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("name", ["lost+found", ".Trash-1000", "Photos"])
def test_what_a_disk_or_somebody_else_shut_away_under_no_name_of_ours_is_no_answer(bound: Store, name: str) -> None:
    bound.save(NAME, FOUR)
    (bound.folder / name).mkdir(mode=0)
    assert archive.export(bound).warning == ""
    assert bound.clear_all() == 1
