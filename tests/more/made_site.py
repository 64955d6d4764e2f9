"""The site of the course, as the command makes it, and what a browser keeps of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.browser.lesson import Lesson
from tests.conftest import ROOT

STORE = """act => new Promise((resolve, reject) => indexedDB.databases().then(found => {
  for (const { name } of found) indexedDB.open(name).onsuccess = ({ target: { result: base } }) => {
    if (!base.objectStoreNames.contains("files")) return base.close();
    const files = base.transaction("files", "readwrite").objectStore("files");
    const asked = act.put ? files.put(act.put, act.put.path) : files.getAllKeys();
    asked.onsuccess = () => { base.close(); resolve(asked.result); };
    asked.onerror = () => reject(asked.error);
  };
}))"""
"""What JupyterLite has stored in this browser: its paths; or put one more file there."""


def taken(lesson: Lesson, file: Path) -> dict[str, object]:
    """What stands in the answers file that a learner takes away, by activity."""
    lesson.page.get_by_role("button", name="Take your answers with you").click()
    with lesson.page.expect_download() as download:
        lesson.page.get_by_role("button", name="Save a copy to bring back").click()
    download.value.save_as(file)
    return {name: one["responses"] for name, one in json.loads(file.read_text())["activities"].items()}


def export(out: Path, course: Path = ROOT) -> str:
    """What the command says that makes the site of the course in a folder."""
    run = [Path(sys.executable).with_name("course"), "export", "site", "--out", str(out)]
    done = subprocess.run(run, cwd=course, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stderr
    return done.stdout
