"""Two windows on one real kernel, each with a subshell of its own: what JupyterLab 4.4 and ipykernel 7 make of them."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient

from soak.tally import Tally, tally
from tests.learner.test_kernel_kills import kernel

TOGETHER = "specimen/a-label-you-read"
OWN = ("specimen/one-question", "specimen/if-then")
CELLS = {
    TOGETHER: f"from course import reflection\nreflection('{TOGETHER}')",
    OWN[0]: f"from course import task\ntask('{OWN[0]}')",
    OWN[1]: f"from course import plan\nplan('{OWN[1]}')",
}
VIEW = "application/vnd.jupyter.widget-view+json"
SILENCE = 0.5
"""Seconds in which whatever a killed kernel still said has come."""


def save_from_two_windows(
    notebooks: Path, answers: Path, *, kernels: int, saves: int, subshells: bool = True, kill: bool = True
) -> Tally:
    """Each window saves into the activity of both and into its own, the next words once the last are acknowledged.

    A kernel acknowledges `saves`, and where `kill` is then killed, while more are on their way. Without `subshells`
    it answers both windows in one thread.
    """
    acknowledged: list[tuple[str, str]] = []
    for turn in range(kernels):
        with kernel(notebooks, answers) as (manager, client):
            windows = Windows(client, subshells)
            for window, own in enumerate(OWN):
                for name in (TOGETHER, own):
                    windows.save(window, name, f"{window}-{turn}-0")
            for number in range(1, saves):
                window, name, part = windows.hear(60)
                acknowledged.append((name, part))
                windows.save(window, name, f"{window}-{turn}-{number}")
            if kill:
                os.kill(manager.provisioner.pid, signal.SIGKILL)  # type: ignore[union-attr]
            with suppress(Empty):
                while windows.waiting:
                    _, *saved = windows.hear(SILENCE if kill else 60)
                    acknowledged.append(tuple(saved))
    return tally(answers, acknowledged)


class Windows:
    """What two pages send to one kernel and hear from it."""

    def __init__(self, client: BlockingKernelClient, subshells: bool) -> None:
        self.client, self.number = client, 0
        self.waiting: dict[int, tuple[int, str, str]] = {}
        """The (window, activity, part) of each save that is on its way."""
        self.comms = {name: self._open(cell) for name, cell in CELLS.items()}
        self.subshells = [self._subshell() if subshells else None for _ in OWN]

    def _open(self, cell: str) -> str:
        request = self.client.execute(cell)
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            assert message["msg_type"] != "error", message["content"]
            if message["msg_type"] == "execute_result" and message["parent_header"]["msg_id"] == request:
                return str(message["content"]["data"][VIEW]["model_id"])

    def _subshell(self) -> str:
        return str(self._ask("create_subshell_request", {})["subshell_id"])

    def close(self, window: int) -> None:
        """One window is closed, and its subshell with it."""
        assert self._ask("delete_subshell_request", {"subshell_id": self.subshells[window]})["status"] == "ok"

    def _ask(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        self.client.control_channel.send(self.client.session.msg(kind, content))
        return dict(self.client.get_control_msg(timeout=60)["content"])

    def save(self, window: int, name: str, part: str) -> None:
        """One window saves a part that nothing else writes."""
        self.number += 1
        self.waiting[self.number] = (window, name, part)
        content = {
            "type": "save",
            "desk": f"window-{window}",
            "number": self.number,
            "patch": {part: "words " * 200},
            "revision": 0,
        }
        data = {"comm_id": self.comms[name], "data": {"method": "custom", "content": content}}
        message = self.client.session.msg("comm_msg", data)
        if subshell := self.subshells[window]:
            message["header"]["subshell_id"] = subshell
        self.client.shell_channel.send(message)

    def hear(self, patience: float) -> tuple[int, str, str]:
        """The next save that is acknowledged. Raises Empty when the kernel is silent for `patience` seconds."""
        while True:
            message = self.client.get_iopub_msg(timeout=patience)
            said: dict[str, Any] = message["content"].get("data", {}).get("content", {})
            assert said.get("type") != "refused", said
            if said.get("type") == "saved":
                return self.waiting.pop(said["number"])
