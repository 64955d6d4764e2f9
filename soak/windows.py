"""Two real browser windows on one lesson that type at once, while its kernel is killed."""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import ExitStack
from pathlib import Path

from jupyter_client.blocking.client import BlockingKernelClient
from playwright.sync_api import Browser, Page

from soak.tally import Tally
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK, copy_with_specimen
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.waiting import PATIENCE

PLACES = {
    "one activity": (("specimen/a-label-you-read", "what"), ("specimen/a-label-you-read", "so-what")),
    "two activities": (("specimen/a-label-you-read", "what"), ("specimen/one-question", "when")),
    "one box": (("specimen/a-label-you-read", "what"), ("specimen/a-label-you-read", "what")),
}
"""The (activity, part) into which each window types."""

IS_SAVED = """([name, part, word]) => {
  const { unsaved } = globalThis[Symbol.for("what-matters-to-me")];
  const activity = document.querySelector(`section[data-activity="${name}"]:has(footer .saving)`);
  const box = activity?.querySelector(`[data-part="${part}"]`);
  const isToldOfBoth = activity?.querySelector("[role=alert]").textContent.includes("Both versions are kept");
  return (box?.value.includes(word) || isToldOfBoth) && !(part in (unsaved[name] ?? {}));
}"""
"""Whether the page holds a word for saved: it stands in its box, or gave way, and the page says that both are kept."""

LEAVE = "(then) => setTimeout(() => document.dispatchEvent(new Event('visibilitychange')), then - Date.now())"
"""What a page hears when its learner goes to another window: it saves at once."""


def open_lab(folder: Path, *, subshells: bool) -> Lab:
    """JupyterLab in course mode over the specimen, with the windows' messages in subshells or as course mode has it."""
    notebooks = copy_with_specimen(folder / "course") / "notebooks"
    if subshells:
        chosen = folder / "home/.jupyter/lab/user-settings/@jupyterlab/apputils-extension"
        chosen.mkdir(parents=True)
        settings = {"commsOverSubshells": "perCommTarget"}
        (chosen / "kernels-settings.jupyterlab-settings").write_text(json.dumps(settings))
    return Lab(notebooks, folder / "home")


def subshells_of(lab: Lab) -> list[str]:
    """The subshells of the lesson's kernel."""
    [kernel] = lab.kernels()
    [connection] = lab.home.rglob(f"kernel-{kernel}.json")
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels(shell=False, iopub=False, stdin=False, hb=False)
    try:
        client.control_channel.send(client.session.msg("list_subshell_request", {}))
        return [*client.get_control_msg(timeout=30)["content"]["subshell_id"]]
    finally:
        client.stop_channels()


def type_in_two_windows(lab: Lab, browser: Browser, *, into: str, rounds: int) -> Tally:
    """Type a word into both windows, then leave both at once, so often; half way the kernel is killed as it saves.

    Every word is waited for until its page says that it is saved.
    """
    acknowledged = []
    with ExitStack() as open_pages:
        windows = [_Window(open_pages.enter_context(watched_page(browser)), lab, *place) for place in PLACES[into]]
        for number in range(rounds):
            word = f"word-{time.time_ns()}"
            for window in windows:
                window.write(f"{word} ")
            then = time.time() * 1000 + 100
            for window in windows:
                window.page.evaluate(LEAVE, then)
            if number == rounds // 2:
                [pid] = lab.kernel_pids()
                os.kill(pid, signal.SIGKILL)
            for window in windows:
                window.wait_saved(word)
                acknowledged.append((window, word))
        kept = {window: window.kept() for window in windows}
    return Tally(len(acknowledged), sum(word in kept[window] for window, word in acknowledged))


class _Window:
    """One page on the lesson, and the box into which its learner types."""

    def __init__(self, page: Page, lab: Lab, name: str, part: str) -> None:
        self.page, self.name, self.part = page, name, part
        self.file = lab.answers / f"{name}.json"
        lesson = Lesson(page).open(lab.url(NOTEBOOK))
        self.box = lesson.activity(name).locator(f'[data-part="{part}"]')
        # JupyterLab says so when a kernel dies, over the lesson.
        page.add_locator_handler(page.locator(".jp-Dialog"), lambda said: said.locator(".jp-mod-accept").click())

    def write(self, words: str) -> None:
        """Type at the end of what stands there."""
        self.box.click()
        self.page.keyboard.press("ControlOrMeta+End")
        self.page.keyboard.type(words)

    def wait_saved(self, word: str) -> None:
        """Until the page holds this word for saved."""
        self.page.wait_for_function(IS_SAVED, arg=[self.name, self.part, word], timeout=1000 * PATIENCE)

    def kept(self) -> str:
        """What is on the disk, in every version that the learner can choose from."""
        versions = [path.read_text(encoding="utf-8") for path in self.file.parent.glob(f"{self.file.stem}*.json")]
        return " ".join(str(json.loads(version)["responses"].get(self.part, "")) for version in versions)
