"""A page in which stores of the one file are opened by themselves, several on one shelf, as windows of a browser are."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

from course.export.pages.host import BROWSER_HALF
from course.widget.script import join

# `disk.open()` is a window on what all of them share; what one writes the others hear of once `disk.tell()` is called.
SHELVES = """
globalThis.createDisk = (texts = {}, about = null) => {
  const disk = { texts: { ...texts }, about, room: Infinity, windows: [], news: [] };
  disk.tell = () => {
    while (disk.news.length) {
      const [by, name] = disk.news.shift();
      for (const each of disk.windows) if (each !== by) each.listener(name);
    }
  };
  disk.put = (by, name, text) => {
    const others = Object.entries(disk.texts).filter(([each]) => each !== name);
    const size = others.reduce((sum, [key, words]) => sum + key.length + words.length, name.length + text.length);
    if (size > disk.room) throw new DOMException("full", "QuotaExceededError");
    disk.texts[name] = text;
    disk.news.push([by, name]);
  };
  disk.fill = () => {
    disk.room = Object.entries(disk.texts).reduce((sum, [key, words]) => sum + key.length + words.length, 0);
  };
  disk.kept = (name) => JSON.parse(disk.texts[name]);
  disk.open = () => {
    const shelf = {
      owner: "",
      listener() {},
      about: () => disk.about,
      setAbout(about) { disk.about = about; disk.news.push([shelf, ""]); },
      names: () => Object.keys(disk.texts),
      read: (name) => disk.texts[name] ?? null,
      write: (name, text) => disk.put(shelf, name, text),
      remove(name) { delete disk.texts[name]; disk.news.push([shelf, name]); },
      watch(listener) { shelf.listener = listener; },
    };
    disk.windows.push(shelf);
    return createStore(shelf, "2026.2");
  };
  return disk;
};
globalThis.KEEPS = { format: 1, keeps: true };
globalThis.TASK = "specimen/task";
globalThis.storedText = (record) => JSON.stringify({ format: 1, activity: TASK, ...record });
globalThis.type = (store, words, seen) => {
  const { revision } = store.load(TASK);
  return store.save(TASK, { what: words }, { what: nextNumber() }, revision, "", seen).record;
};
globalThis.refused = (act) => {
  try { act(); } catch (error) { if (error instanceof Refused) return error.message; throw error; }
  return "";
};
globalThis.DAY = 86_400_000;
"""
NAMES = {
    "store": "createStore",
    "responses": "Refused",
    "restoration": "bringBack",
    "conflicts": "drawConflicts",
    "answers-file": "writeAnswersFile",
    "../../../widget/browser/page": "nextNumber",
}
PARTS = {"phrases": "[]", "shared": "", "sheet": "", "record-page": ""}
NO_ROOM = "This browser has no more room for your answers."


def prepare(page: Page, folder: Path) -> Page:
    """Make the empty page one; a test has a new document, for it counts on from the numbers that it heard of."""
    half = Path(os.path.relpath(BROWSER_HALF, folder.resolve())).as_posix()
    lines = [f'import {{ {what} }} from "{half}/{module}.js";\n' for module, what in NAMES.items()]
    (folder / "entry.js").write_text("".join(lines), encoding="utf-8")
    page.set_content(
        "".join(f'<script type="text/plain" id="__{part}">{text}</script>' for part, text in PARTS.items())
    )
    page.add_script_tag(content=join(folder / "entry.js") + SHELVES)
    return page
