"""The page reads an answers file as the kernel does, letter by letter, and brings back what the kernel would."""

from __future__ import annotations

import base64
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from course.export.pages.host import BROWSER_HALF
from course.learner import archive
from course.learner.archive import KIND
from course.learner.response import NotSaved
from course.learner.store import Store
from course.widget.script import join
from tests.browser.browser import watched_page
from tests.browser.one_file import OneFile, opened
from tests.browser.test_pages_answers import WORDS, reflection, write

NAMES = ["relationships/first", "relationships/second", "context/first", "a-b-c/d"]
BAD_NAMES = ["../up", "relationships", "A/b", "a/b/c", "con/x", "__proto__", "a/__proto__", "", "é/x", "x/" + "y" * 81]
READ = """
globalThis.readAll = (files) => files.map((base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  try { return { read: readAnswersFile(bytes, () => true) }; }
  catch (error) { if (error instanceof Refused) return { refused: error.message }; throw error; }
});
globalThis.bringAll = (pairs) => pairs.map((files) => {
  const store = createStore(null, "2026.2");
  const told = files.map((text) => bringBack(store, readAnswersFile(new TextEncoder().encode(text), () => true)).sentence);
  return { told, after: JSON.parse(writeAnswersFile(store, "2026.2")).activities };
});
"""


@pytest.fixture(scope="module")
def reader(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A page in which files are read and brought back."""
    here = tmp_path_factory.mktemp("entry")
    half = Path(os.path.relpath(BROWSER_HALF, here.resolve())).as_posix()
    names = {"answers-file": "readAnswersFile, writeAnswersFile", "restoration": "bringBack", "store": "createStore"}
    names |= {"responses": "Refused"}
    lines = [f'import {{ {what} }} from "{half}/{module}.js";\n' for module, what in names.items()]
    (here / "entry.js").write_text("".join(lines), encoding="utf-8")
    with watched_page(browser) as page:
        page.set_content("<main></main>")
        page.add_script_tag(content=join(here / "entry.js") + READ)
        yield page


words = st.text(st.characters(codec="utf-8"), max_size=12)
keys = words.filter(lambda word: not word.isdecimal())  # which an object of JavaScript would put first
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.sampled_from([0.5, -1.25]) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | st.just("__proto__"), inner, max_size=3),
    max_leaves=6,
)
responses = st.dictionaries(st.sampled_from(["one", "two", "constructor"]) | keys, values, max_size=3)
times = st.sampled_from(
    ["2026-01-01T10:00:00.000+00:00", "2026-02-01T10:00:00.000+01:00", "2026-02-01T09:00:00.000+00:00", "", "soon"]
)
entries = st.fixed_dictionaries(
    {"saved": times, "responses": responses}, optional={"course": words, "revision": values}
)
versions = st.builds(
    lambda first, others: {**first, "others": others} if others else first, entries, st.lists(entries, max_size=2)
)
anything = versions | st.builds(lambda entry, key, value: {**entry, key: value}, versions, words, values) | values
documents = st.fixed_dictionaries(
    {
        "format": st.sampled_from([1, 1, 1, 1, 0, 2, 1.5, "1", None]),
        "kind": st.sampled_from([KIND, KIND, KIND, KIND, "another", None]),
        "activities": st.dictionaries(st.sampled_from([*NAMES, *NAMES, *BAD_NAMES]), anything, max_size=3) | values,
    }
)
texts = documents.map(lambda found: json.dumps(found, ensure_ascii=False))


def as_bytes(text: str, way: str, at: int) -> bytes:
    """The text as some program saved it, or as some accident left it."""
    match way:
        case "cut":
            return text.encode()[: at % (len(text) + 1)]
        case "torn":
            return text.encode() + b"\0\xff"
        case "deep":
            return text.replace("null", "[" * 30 + "]" * 30).encode()
        case _:
            return text.encode(way, errors="replace")


ways = st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cut", "torn", "deep"])
files = st.builds(as_bytes, texts, ways, st.integers(0, 400))


def read_by_kernel(raw: bytes) -> dict[str, Any]:
    try:
        found = archive._activities(raw)
    except (archive.Refused, NotSaved) as refused:
        return {"refused": str(refused)}
    read = {name: [{"responses": v.responses, "saved": v.saved} for v in each] for name, each in found.items()}
    return {"read": read}


def without_course(read: dict[str, Any]) -> dict[str, Any]:
    for each in read.get("read", {}).values():
        for version in each:
            version.pop("course")
    return read


@pytest.mark.more
@given(st.lists(files, min_size=20, max_size=40))
@settings(max_examples=25)
def test_the_page_takes_and_refuses_what_the_kernel_does_in_the_same_words(reader: Page, raws: list[bytes]) -> None:
    read = reader.evaluate("files => readAll(files)", [base64.b64encode(raw).decode() for raw in raws])
    assert [without_course(each) for each in read] == [read_by_kernel(raw) for raw in raws]


plain = st.dictionaries(st.sampled_from(["one", "two"]), st.sampled_from(["", "a", "a b", "c", ["x"], ["x", "y"]]))
kept = st.fixed_dictionaries({"saved": times, "course": st.just("2026.2"), "responses": plain})
both = st.builds(
    lambda first, others: {**first, "others": others} if others else first, kept, st.lists(kept, max_size=2)
)
plain_files = st.dictionaries(st.sampled_from(NAMES), both, min_size=1, max_size=3).map(
    lambda activities: json.dumps({"format": 1, "kind": KIND, "activities": activities})
)


def brought_by_kernel(texts: list[str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "answers", "2026.2")
        for text in texts:
            archive.restore(store, text.encode())
        return dict(json.loads(archive.export(store).text)["activities"])


def said_in(activities: dict[str, Any]) -> dict[str, Any]:
    """What stands in each activity, and what can be chosen in its place."""
    return {
        name: (entry["responses"], sorted(json.dumps(v["responses"], sort_keys=True) for v in entry.get("others", [])))
        for name, entry in activities.items()
    }


@pytest.mark.more
@given(st.lists(st.lists(plain_files, min_size=1, max_size=3), min_size=5, max_size=10))
@settings(max_examples=20)
def test_what_is_brought_back_in_turn_stands_in_the_page_as_in_a_folder(reader: Page, turns: list[list[str]]) -> None:
    brought = reader.evaluate("pairs => bringAll(pairs)", turns)
    assert [said_in(each["after"]) for each in brought] == [said_in(brought_by_kernel(each)) for each in turns]


SCRIPT = "</script><script>globalThis.wasRun = true</script><img src=x onerror='globalThis.wasRun = true'>"


def an_answers_file(**activities: object) -> bytes:
    named = {name.replace("__", "/").replace("_", "-"): entry for name, entry in activities.items()}
    return json.dumps({"format": 1, "kind": KIND, "activities": named}).encode()


@pytest.fixture(scope="module")
def kept_file(browser: Browser, specimen_file: Path) -> Iterator[OneFile]:
    """The specimen's file with words in it that are kept, for what changes nothing."""
    with opened(browser, specimen_file) as file:
        file.keep()
        file.expect_saved(write(file))
        yield file


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "This file is damaged, or is not an answers file."),
        (b"[]", "This is not an answers file of this course."),
        (b'{"format": 1, "kind": "' + KIND.encode(), "This file is cut off: its end is missing."),
        (an_answers_file(specimen__task={"saved": "", "responses": []}), "This file is damaged near 'specimen/task'."),
        (
            an_answers_file(other_unit__task={"saved": "", "responses": {"a": "b"}}),
            "This answers file belongs to another",
        ),
        (
            json.dumps({"format": 1, "kind": KIND, "activities": {SCRIPT: {}}}).encode(),
            "This file is damaged near '</script><script>",
        ),
        (b'{"kind": "' + KIND.encode() + b'", "format": 9}', "This file was made by a newer version of the course."),
        pytest.param(
            b"x" * 50_000_000, "This file is too large to be an answers file.", marks=pytest.mark.more, id="50 MB"
        ),
    ],
    ids=["empty", "list", "cut off", "wrong types", "another course", "script", "newer", None],
)
def test_a_file_that_is_refused_changes_nothing(kept_file: OneFile, raw: bytes, sentence: str) -> None:
    name = reflection(kept_file)
    before = kept_file.kept()
    assert [*before[name]["responses"].values()] == [WORDS]
    said = kept_file.bring(raw)
    assert said.startswith(sentence)
    assert "Nothing was changed." in said
    assert kept_file.kept() == before
    assert kept_file.page.evaluate("globalThis.wasRun") is None


def test_a_file_comes_back_that_no_server_would_take(one_file: OneFile) -> None:
    long = {f"specimen__task-{at}": {"saved": "", "responses": {"a": "words " * 90_000}} for at in range(16)}
    raw = an_answers_file(**long)
    assert len(raw) > 8_000_000
    assert one_file.bring(raw).startswith("16 of your activities came back.")


def test_markup_in_somebodys_words_stays_words(one_file: OneFile) -> None:
    name = reflection(one_file)
    part = one_file.activity(name).locator("textarea").first.get_attribute("data-part")
    entry = {"saved": "2026-01-01T00:00:00.000+00:00", "responses": {part: SCRIPT}}
    raw = json.dumps({"format": 1, "kind": KIND, "activities": {name: entry}}).encode()
    assert one_file.bring(raw).startswith("1 of your activities came back.")
    expect(one_file.activity(name).locator("textarea").first).to_have_value(SCRIPT)
    one_file.page.locator("[data-read]").click()
    frame = one_file.page.frame_locator(".activity.answers [data-record] iframe")
    expect(frame.locator(".given").first).to_have_text(SCRIPT)
    assert one_file.page.evaluate("globalThis.wasRun") is None
