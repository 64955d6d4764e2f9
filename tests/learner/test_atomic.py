"""A file is whole at every moment, whenever the process that writes it is killed."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from course.learner.response import NotSaved
from course.learner.store import Store
from tests.conftest import ROOT
from tests.learner.files import FOUR, NAME, everything, file


def test_a_save_flushes_the_file_then_puts_it_in_place_then_flushes_the_folder(store, monkeypatch):
    store.save(NAME, FOUR)
    done = []
    flush, rename = os.fsync, os.replace
    monkeypatch.setattr(
        os, "fsync", lambda handle: (done.append(str(Path(f"/proc/self/fd/{handle}").readlink())), flush(handle))
    )
    monkeypatch.setattr(os, "replace", lambda old, new: (done.append((old, str(new))), rename(old, new)))
    store.save(NAME, FOUR)
    part = done[0]
    assert done == [part, (part, str(file(store))), str(file(store).parent)]


SAVE_AND_SAY = """
import os, sys
from pathlib import Path
from course.learner.store import Store
for line in sys.stdin:
    if os.fork() == 0:
        print(os.getpid(), flush=True)
        store = Store(Path(sys.argv[1]))
        for n in range(int(line), 10**9):
            store.save("unit/one", {f"part-{n % 7}": f"{n} " + "words " * 5000})
            print(n, flush=True)
    print("killed by", os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""


def test_no_acknowledged_response_is_lost_when_the_process_is_killed_again_and_again(tmp_path):
    chance = random.Random(20261122)
    kept: dict[str, int] = {}
    following = 0
    run = [sys.executable, "-c", SAVE_AND_SAY, str(tmp_path)]
    with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as parent:
        for _ in range(20):
            parent.stdin.write(f"{following}\n")
            child = int(parent.stdout.readline())
            said = [parent.stdout.readline().strip() for _ in range(chance.randint(1, 20))]
            time.sleep(chance.uniform(0, 0.02))  # at any moment of the next saves
            os.kill(child, signal.SIGKILL)
            for line in parent.stdout:
                number, _, fate = line.strip().partition("killed by ")
                said += [number] if number.isdigit() else []
                if fate:
                    assert fate == f"-{signal.SIGKILL}", f"it ended by itself, after {said[-3:]}"
                    break
            kept |= {f"part-{int(n) % 7}": int(n) for n in said}
            found = Store(tmp_path).load("unit/one")
            assert found.trouble == ""
            for part, n in kept.items():
                words = found.responses[part]
                assert words.endswith("words " * 5000), "torn"
                assert int(words.split()[0]) >= n, f"save {n} was acknowledged, and {part} holds {words[:8]}"
            following = max([following, *(int(words.split()[0]) + 1 for words in found.responses.values())])
    assert Store(tmp_path).clear_all() == 1
    assert everything(tmp_path) == {}, "what a killed process left about is cleared too"


@pytest.mark.parametrize("answer", ["EPERM", "ENOTSUP", "EACCES", "EINVAL", "ENOSYS"])
def test_a_home_where_nobody_may_set_who_reads_a_file_keeps_answers(tmp_path, monkeypatch, answer):
    """Stands in for network and cloud folders that refuse chmod: the folder itself takes files."""
    done = []

    def refuse(path, mode):
        done.append(path)
        raise OSError(getattr(errno, answer), answer, path)

    monkeypatch.setattr(os, "chmod", refuse)
    store = Store(tmp_path / "answers")
    store.save(NAME, FOUR)
    assert done, "it is tried, for a folder that can"
    assert Store(store.folder).load(NAME).responses == FOUR
    assert not file(store).stat().st_mode & 0o077, "for its owner alone, as far as the system goes"


def test_a_disk_that_fails_over_the_rights_of_a_file_is_told(tmp_path, monkeypatch):
    def fail(path, mode):
        raise OSError(errno.EIO, os.strerror(errno.EIO), path)

    monkeypatch.setattr(os, "chmod", fail)
    with pytest.raises(NotSaved, match="cannot be kept"):
        Store(tmp_path / "answers").save(NAME, FOUR)
    assert [*tmp_path.rglob("*.part")] == []
