"""A kernel with several windows: one widget an activity, which each of them shows and saves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from course.learner.store import Store
from soak.subshells import TOGETHER, Windows
from tests.learner.test_kernel_kills import kernel
from tests.waiting import PATIENCE

NAME = "specimen/one-question"
CELL = f"from course import task\ntask('{NAME}')"
VIEW = "application/vnd.jupyter.widget-view+json"


class Window:
    """A window on a kernel: it runs the cell, sends what its desk keeps, and hears all that the kernel tells."""

    def __init__(self, client: Any, desk: str) -> None:
        self.client, self.desk = client, desk
        self.opened: list[str] = []

    def run(self) -> str:
        """Run the cell; which widget it shows."""
        return str(self._until(self.client.execute(CELL), "execute_result")["data"][VIEW]["model_id"])

    def save(self, comm: str, words: str) -> None:
        """Send words."""
        content = {"type": "save", "desk": self.desk, "number": 1, "patch": {"when": words}, "revision": 0}
        data = {"comm_id": comm, "data": {"method": "custom", "content": content}}
        self.client.shell_channel.send(self.client.session.msg("comm_msg", data))

    def hears(self, kind: str) -> dict[str, Any]:
        """The next message of this kind to the widget."""
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            said = message["content"].get("data", {}).get("content", {})
            if message["msg_type"] == "comm_msg" and said.get("type") == kind:
                return dict(said)

    def _until(self, request: str, wanted: str) -> dict[str, Any]:
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            assert message["msg_type"] != "error", message["content"]
            if message["msg_type"] == "comm_open" and "_esm" in message["content"]["data"]["state"]:
                self.opened.append(message["content"]["comm_id"])
            if message["msg_type"] == wanted and message["parent_header"].get("msg_id") == request:
                return dict(message["content"])


def test_two_windows_on_one_kernel_show_one_widget_and_both_save(course_folder: Path, tmp_path: Path) -> None:
    with kernel(course_folder / "notebooks", tmp_path / "answers") as (manager, client):
        second = manager.blocking_client()
        second.start_channels()
        second.wait_for_ready(timeout=PATIENCE)
        one, other = Window(client, "one"), Window(second, "other")
        comm = one.run()
        assert [one.run(), one.run(), other.run()] == [comm] * 3
        assert one.opened == [comm], "it came once"
        one.save(comm, "From the first.")
        for window in (one, other):
            assert window.hears("redraw")["by"] == "one", "every other window draws it"
            assert (window.hears("saved")["desk"]) == "one"
        other.save(comm, "From the second.")
        for window in (one, other):
            assert window.hears("redraw")["by"] == "other"
            said = window.hears("saved")
            assert (said["desk"], said["behind"]) == ("other", True)
        second.stop_channels()
    assert Store(tmp_path / "answers").load(NAME).responses == {"when": "From the second."}


def test_a_window_that_is_closed_leaves_the_other_answered(course_folder: Path, tmp_path: Path) -> None:
    with kernel(course_folder / "notebooks", tmp_path / "answers") as (_, client):
        windows = Windows(client, subshells=True)
        for window in (0, 1):
            windows.save(window, TOGETHER, f"of-{window}")
            assert windows.hear(60) == (window, TOGETHER, f"of-{window}")
        windows.close(1)
        windows.save(0, TOGETHER, "alone")
        assert windows.hear(30) == (0, TOGETHER, "alone")
