"""What the JavaScript says is read for the check: literals with their lines, values as numbers, comments passed over."""

from __future__ import annotations

from pathlib import Path

from course.checks.interface_js import interface_js
from tests.conftest import ROOT

SCRIPT = """// "Not this", nor `this`.
export const MESSAGES = {
  saved: "Saved.",
  "two-words": `Saved ${count} of ` +
    `${total}.`,
  /* "Nor this." */
};
"""


def test_literals_are_read_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "course" / "widget").mkdir(parents=True)
    (tmp_path / "course" / "widget" / "messages.js").write_text(SCRIPT, encoding="utf-8")

    [(file, passages)] = interface_js(tmp_path).items()

    assert file == "course/widget/messages.js"
    assert [(passage.spot.line, passage.text) for passage in passages] == [(3, "Saved."), (4, "Saved 0 of 0.")]


def test_every_room_that_speaks_in_a_browser_is_read() -> None:
    read = interface_js(ROOT)

    assert {"course/lab/extension/static/messages.js", "course/widget/browser/messages.js"} <= read.keys()
    assert all(read.values())
