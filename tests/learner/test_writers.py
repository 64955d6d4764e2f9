"""Eight processes write to one store: nothing that was acknowledged is lost but by the rule that the later write wins."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from course.learner import atomic, lock
from course.learner.response import NotSaved
from course.learner.store import Store
from tests.conftest import ROOT
from tests.uncounted import uncounted

SAVES = 60
TOGETHER = "relationships/both-write-here"

# One learner's kernel: waits for the others, saves, and prints what the store acknowledged.
WRITER = """
import json, sys, time
from pathlib import Path
from course.learner.store import Store

folder, me, saves, *names = sys.argv[1:]
store = Store(Path(folder), "2026.1")
revisions = dict.fromkeys(names, 0)
said = []
gate = Path(folder).parent / "go"
print("ready", flush=True)
while not gate.exists():
    time.sleep(0.001)
for turn in range(int(saves)):
    for name in names:
        patch = {f"of-{me}": turn, "of-all": [me, turn]}
        saved, behind = store.save(name, patch, revisions[name])
        said.append([name, turn, revisions[name], saved.revision, behind])
        revisions[name] = saved.revision
print(json.dumps(said))
"""


@dataclass(frozen=True)
class Said:
    """What the store acknowledged to one writer."""

    name: str
    turn: int
    knew: int
    revision: int
    behind: bool


def write_together(folder: Path, names: dict[str, list[str]]) -> dict[str, list[Said]]:
    """Let one process for each of `names` write at once; what was acknowledged to each."""
    writers = {
        me: subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder), me, str(SAVES), *theirs],
            cwd=ROOT,
            env=uncounted(),
            stdout=subprocess.PIPE,
            text=True,
        )
        for me, theirs in names.items()
    }
    for writer in writers.values():
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    (folder.parent / "go").touch()
    found = {}
    for me, writer in writers.items():
        printed, _ = writer.communicate(timeout=120)
        assert writer.returncode == 0, f"writer {me} failed"
        found[me] = [Said(*each) for each in json.loads(printed)]
    return found


def test_eight_writers_each_to_its_own_activities_and_two_to_the_same_one_lose_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    names = {str(me): [f"relationships/own-{me}", f"welcome/own-{me}"] for me in range(8)}
    for me in ("0", "1"):
        names[me].append(TOGETHER)
    acknowledged = write_together(folder, names)
    store = Store(folder)

    for me, own in names.items():
        for name in own[:2]:
            said = [each for each in acknowledged[me] if each.name == name]
            assert [each.revision for each in said] == list(range(1, SAVES + 1))
            assert not any(each.behind for each in said)
            assert store.load(name).responses == {f"of-{me}": SAVES - 1, "of-all": [me, SAVES - 1]}

    shared = {me: [each for each in acknowledged[me] if each.name == TOGETHER] for me in ("0", "1")}
    order = sorted(((each.revision, me, each) for me, said in shared.items() for each in said), key=lambda one: one[:2])
    # Every save built on the one before it: none was written over unread.
    assert [revision for revision, _, _ in order] == list(range(1, 2 * SAVES + 1))
    # What only one of them writes is as they last wrote it; of what both write, the later stands.
    last_revision, last_writer, last = order[-1]
    found = store.load(TOGETHER)
    assert found.revision == last_revision
    assert found.responses == {"of-0": SAVES - 1, "of-1": SAVES - 1, "of-all": [last_writer, last.turn]}
    # And whoever was overtaken was told at their next save, and nobody else was.
    for said in shared.values():
        assert [each.behind for each in said] == [each.revision > each.knew + 1 for each in said]
    assert any(each.behind for said in shared.values() for each in said), "they never met: the test shows nothing"
    assert [path.name for path in folder.rglob(".*")] == [], "something was left about"


def test_a_writer_killed_in_its_turn_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    Store(folder).save(TOGETHER, {"first": 1})
    holder = _hold(folder)
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert Store(folder).save(TOGETHER, {"second": 2})[0].responses == {"first": 1, "second": 2}


def test_a_writer_that_never_finishes_is_named_and_nothing_is_written_past_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "TURN", 0.2)
    folder = tmp_path / "answers"
    Store(folder).save(TOGETHER, {"first": 1})
    holder = _hold(folder)
    try:
        with pytest.raises(NotSaved, match=r"just now: another lesson is saving there and does not finish\. Close"):
            Store(folder).save(TOGETHER, {"second": 2})
    finally:
        holder.kill()
        holder.wait()
    assert Store(folder).load(TOGETHER).responses == {"first": 1}


def test_a_file_that_windows_says_is_in_use_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for Windows, where none of us has tried it."""
    store = Store(tmp_path / "answers")
    store.save(TOGETHER, {"first": 1})
    tries = _in_use(monkeypatch, times=3)
    store.save(TOGETHER, {"second": 2})
    assert len(tries) == 4
    assert store.load(TOGETHER).responses == {"first": 1, "second": 2}


def test_a_file_that_stays_in_use_gets_a_sentence_and_the_old_answers_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "answers")
    store.save(TOGETHER, {"first": 1})
    monkeypatch.setattr(atomic, "PATIENCE", 0.2)
    with monkeypatch.context() as windows:
        tries = _in_use(windows, times=1_000)
        with pytest.raises(NotSaved, match=r"another program has .+both-write-here\.json open\. Close that program\.$"):
            store.save(TOGETHER, {"second": 2})
    assert len(tries) > 2
    assert store.load(TOGETHER).responses == {"first": 1}
    assert [path.name for path in (tmp_path / "answers").rglob("*.part")] == []


def _hold(folder: Path) -> subprocess.Popen[str]:
    """A process that takes its turn in `folder` and stays in it."""
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom course.learner import lock\n"
        "with lock.turn(Path(sys.argv[1])):\n    print('mine', flush=True)\n    time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline() == "mine\n"
    return holder


def _in_use(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """The first `times` renames fail as on Windows while another program has the file open; when each was tried."""
    real, tries = os.replace, []

    def rename(old: str, new: Path) -> None:
        tries.append(time.monotonic())
        if len(tries) <= times:
            error = PermissionError(13, "The process cannot access the file", str(old), None, str(new))
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        real(old, new)

    monkeypatch.setattr(os, "replace", rename)
    return tries
