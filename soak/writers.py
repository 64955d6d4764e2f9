"""Threads and processes that save into one answers folder at once, with no kernel between."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from soak.tally import ROOT, Tally, tally

TOGETHER = "unit/together"

WRITER = """
import sys, threading
from pathlib import Path
from course.learner.store import Store

folder, me, threads, saves = sys.argv[1:]
store = Store(Path(folder))
together = threading.Barrier(int(threads))

def write(thread):
    together.wait()
    for turn in range(int(saves)):
        for name in ("unit/together", f"unit/own-{me}-{thread}"):
            part = f"{me}-{thread}-{turn}"
            store.save(name, {part: "words"})
            sys.stdout.write(f"{name} {part}\\n")
            sys.stdout.flush()

print("ready", flush=True)
sys.stdin.readline()
writers = [threading.Thread(target=write, args=[thread]) for thread in range(int(threads))]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
"""
"""Each thread saves by turns into the activity of all and into its own, and prints what was acknowledged."""


def write_together(folder: Path, *, processes: int, threads: int, saves: int, kill: bool = False) -> Tally:
    """Let them all save at once; where `kill`, the first process is killed in the middle."""
    run = [sys.executable, "-c", WRITER, str(folder)]
    writers = [
        subprocess.Popen(
            [*run, str(me), str(threads), str(saves)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for me in range(processes)
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    acknowledged = []
    for me, writer in enumerate(writers):
        lines = _acknowledged(writer)
        if kill and me == 0:
            acknowledged += [next(lines) for _ in range(saves)]  # half of what two threads would save
            writer.kill()
        acknowledged += [*lines]
        assert writer.wait() == (-9 if kill and me == 0 else 0)
    return tally(folder, acknowledged)


def _acknowledged(writer: subprocess.Popen[str]) -> Iterator[tuple[str, str]]:
    assert writer.stdout
    for line in writer.stdout:
        name, part = line.split()
        yield name, part
