"""Programs with the network off: in a network of their own that has nothing in it but this machine itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

UP = "ip link set lo up && cut -d: -f1 /proc/net/dev && echo ready && exec sleep 1200"


@contextmanager
def silence() -> Iterator[list[str]]:
    """What to write before a command, so that it reaches this machine only; nothing where that cannot be had.

    It takes Linux, root, and the programs unshare, nsenter and ip.
    """
    programs = all(shutil.which(name) for name in ("unshare", "nsenter", "ip"))
    if not programs or os.geteuid() or subprocess.run(["unshare", "--net", "true"], check=False).returncode:
        yield []
        return
    with subprocess.Popen(["unshare", "--net", "sh", "-c", UP], stdout=subprocess.PIPE, text=True) as holder:
        try:
            assert holder.stdout
            devices = []
            while (line := holder.stdout.readline().strip()) != "ready":
                assert holder.poll() is None, "no network of its own could be made"
                devices.append(line)
            assert devices[2:] == ["lo"], devices  # after two lines of headings
            yield ["nsenter", "--target", str(holder.pid), "--net"]
        finally:
            holder.kill()
