"""`course preview`, running."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def started(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command and the address it names; it is ended at the latest with the test."""
    command = [Path(sys.executable).with_name("course"), "preview", "--port", "0", *words]
    running = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # who runs the tests may ignore it
    )
    try:
        assert running.stdout
        line = running.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/\S*", line)
        assert address, line + (running.stderr.read() if running.poll() is not None and running.stderr else "")
        yield running, address[0]
    finally:
        running.kill()
        running.communicate()
