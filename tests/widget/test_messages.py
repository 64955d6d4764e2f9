"""What the JavaScript says stands in one file a room, and the check reads that file as a browser does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.checks.interface_js import interface_js
from course.widget.script import BROWSER, join
from tests.conftest import ROOT

STATIC = ROOT / "course" / "lab" / "extension" / "static"
MESSAGES = {ROOT / file: passages for file, passages in interface_js(ROOT).items()}

LOOKED_FOR = [
    path
    for path in (BROWSER / "identifiers").glob("*.js")
    if path.name not in ("check.js", "warning.js", "messages.js")
]
"""Words that the identifier check looks for; nobody reads them."""

PYTHON = [STATIC / name for name in ("imports.js", "recognise.js", "rule.js")]
"""What they hold is Python: run first, of the notebooks of edition 2026.1, or allowed to run."""

EXPORT = (ROOT / "course" / "export").glob("*/browser/*.js")
OTHERS = [path for path in (*BROWSER.rglob("*.js"), *STATIC.glob("*.js"), *EXPORT) if path not in MESSAGES]

_STRING = r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`'
_LITERAL = re.compile(rf"//[^\n]*|/\*.*?\*/|(?:console\.error|new Error)\(\s*(?:{_STRING})|({_STRING})", re.DOTALL)
_OPENS = re.compile(r"\W*[A-Z]\w*(?:[,:]? .|[.?!…]$)")
_THREE_WORDS = re.compile(r"\w[,;:]? \w+[,;:]? \w")
_MARKED = re.compile(r"[A-Z]|[.:?!…](?: |$)")


def sentences(javascript: str) -> Iterator[str]:
    """The literals that somebody may read: opened by a capital, or of three words with a capital or a full stop."""
    for literal in _LITERAL.findall(javascript):
        text = literal[1:-1]
        if _OPENS.match(text) or (_THREE_WORDS.search(text) and _MARKED.search(text)):
            yield text


@pytest.mark.parametrize(
    ("javascript", "expected"),
    [
        ('say(line, "Saved.");', ["Saved."]),
        ('element("button", "Read on");', ["Read on"]),
        ("say(line, `${not} Your words are on this page.`);", ["${not} Your words are on this page."]),
        ('const more = ". That is over: what could go?";', [". That is over: what could go?"]),
        ('const verdict = "✗ You chose this.";', ["✗ You chose this."]),
        ('const more = "something you ticked, or chose.";', ["something you ticked, or chose."]),
        ('// "A comment."\nif (event.key === "Enter") all(root, ".ways + .said, footer .sure h3");', []),
        ('const SVG = "http://www.w3.org/2000/svg"; // "It is an address."', []),
        ('console.error(\n  "what-matters-to-me: A message did not go.", error);', []),
        ('throw new Error("There is no kernel.");', []),
    ],
)
def test_a_sentence_is_told_from_a_selector_or_a_name(javascript: str, expected: list[str]) -> None:
    assert [*sentences(javascript)] == expected


@pytest.mark.parametrize("path", [path for path in OTHERS if path not in (*LOOKED_FOR, *PYTHON)], ids=lambda p: p.name)
def test_no_other_module_holds_a_sentence(path: Path) -> None:
    assert [*sentences(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_message_is_used(path: Path) -> None:
    names = re.findall(r"^  (\w+):", path.read_text(encoding="utf-8").partition("IDENTIFIER_ADVICE")[0], re.MULTILINE)
    used = {name for other in OTHERS for name in re.findall(r"MESSAGES\.(\w+)", other.read_text(encoding="utf-8"))}

    assert len(names) > 1
    assert [name for name in names if name not in used] == []


FLATTEN = """
  const flatten = (value) =>
    typeof value === "string" ? [value]
    : typeof value === "function" ? [value(...Array(value.length).fill(0))]
    : Object.values(value).flatMap(flatten);
"""


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_check_reads_what_a_browser_reads(path: Path, page) -> None:
    tables = re.findall(r"^export const (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    read_by_browser = page.evaluate(f"() => {{ {join(path)} {FLATTEN} return flatten([{', '.join(tables)}]); }}")

    assert [passage.text for passage in MESSAGES[path]] == read_by_browser
