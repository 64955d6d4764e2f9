"""How long a save takes: through a real kernel's comm, sent to acknowledged, and in the store alone.

Beside it, in turns, a widget in the same kernel that answers at once and keeps nothing: what is the machine's and
the kernel's share of the slowest saves.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from bench.imports import NOTEBOOKS
from course.learner.store import Store

SAVES = 500
WARM = 20
ACTIVITY = "relationships/when-trust-changed"
CELL = f'from course import reflection\nreflection("{ACTIVITY}")'

ECHO = """
import anywidget

class Echo(anywidget.AnyWidget):
    _esm = "export default { render() {} };"

    def __init__(self):
        super().__init__()
        self.on_msg(lambda _, message, buffers: self.send({"type": "saved", "number": message["number"]}))

Echo()
"""


def percentiles(times: list[float]) -> tuple[float, float]:
    """The 50th and the 99th, in milliseconds."""
    cuts = quantiles(times, n=100, method="inclusive")
    return cuts[49] * 1000, cuts[98] * 1000


def patch(turn: int) -> dict[str, Any]:
    """What a learner who writes leaves: a little more each time, up to some 300 words."""
    return {"what": "What I could have said was less. " * (1 + turn % 50)}


def through_kernel(saves: int = SAVES) -> dict[str, tuple[float, float]]:
    """p50 and p99 of saves through the comm of a live `activity`, and of the `echo`."""
    times: dict[str, list[float]] = {"activity": [], "echo": []}
    with tempfile.TemporaryDirectory() as answers:
        os.environ["COURSE_ANSWERS"] = answers
        manager, client = start_new_kernel(cwd=str(NOTEBOOKS), stderr=subprocess.DEVNULL)
        try:
            comms = {"activity": _open(client, CELL), "echo": _open(client, ECHO)}
            for turn in range(saves + WARM):
                for name, comm in comms.items():
                    times[name].append(_save(client, comm, turn))
            kept = [*Path(answers).glob("*/*.json")]
            assert [f'"revision": {saves + WARM}' in one.read_text() for one in kept] == [True], "a save was lost"
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
            del os.environ["COURSE_ANSWERS"]
    return {name: percentiles(found[WARM:]) for name, found in times.items()}


def _open(client: BlockingKernelClient, cell: str) -> str:
    """The comm of the widget that `cell` shows."""
    client.execute(cell)
    while True:
        message = client.get_iopub_msg(timeout=60)
        assert message["msg_type"] != "error", "\n".join(message["content"]["traceback"])
        if message["msg_type"] in ("display_data", "execute_result"):
            return str(message["content"]["data"]["application/vnd.jupyter.widget-view+json"]["model_id"])


def _save(client: BlockingKernelClient, comm: str, turn: int) -> float:
    """Seconds from sending to the acknowledgement."""
    content = {"type": "save", "number": turn, "patch": patch(turn), "revision": 0}
    message = client.session.msg("comm_msg", {"comm_id": comm, "data": {"method": "custom", "content": content}})
    start = time.perf_counter()
    client.shell_channel.send(message)
    while True:
        answer = client.get_iopub_msg(timeout=30)
        data = answer["content"].get("data", {})
        if answer["msg_type"] == "comm_msg" and data.get("content", {}).get("number") == turn:
            assert data["content"]["type"] == "saved", data["content"]
            return time.perf_counter() - start


def in_store(saves: int = SAVES) -> tuple[float, float]:
    """p50 and p99 of Store.save alone: write, flush to disk, rename."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder), "bench")
        for turn in range(saves):
            start = time.perf_counter()
            store.save(ACTIVITY, patch(turn))
            times.append(time.perf_counter() - start)
    return percentiles(times)


if __name__ == "__main__":
    for name, (half, most) in {**through_kernel(), "store alone": in_store()}.items():
        print(f"{name}: p50 {half:.1f} ms, p99 {most:.1f} ms")
