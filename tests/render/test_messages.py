"""What the course itself says stands in messages.py of its room, and nowhere in a template."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.render import activity_messages, messages
from tests.conftest import ROOT

TEMPLATES = sorted(
    path
    for room in ("render", "export")
    for path in (ROOT / "course" / room).rglob("*.j2")
    if not path.name.endswith(".xml.j2")  # a learning platform reads these, and the names in them are its standard's
)
MARKS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
TAG = re.compile(r"<(style|script)>.*?</\1>|<[^>]*>", re.S)
SPOKEN = re.compile(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"')
LITERAL = re.compile(r'"([^"<>]*)"')


def said_by(template: str) -> list[str]:
    """The words for people in a template: between tags, in attributes that are read out, in strings of expressions."""
    html = MARKS.sub(" | ", template)
    texts = [*TAG.sub("|", html).split("|"), *SPOKEN.findall(html)]
    texts += [text for mark in MARKS.findall(template) if not mark.startswith("{#") for text in LITERAL.findall(mark)]
    return [text.strip(" |\n") for text in texts if re.search(r"[^\W\d_]{2,}\W*\s\W*[^\W\d_]{2,}", text)]


def test_words_in_a_template_are_seen_wherever_they_stand() -> None:
    template = (
        '{# not this one #}<p class="not this" title="first of four">second {{ x }} of all\n{% if x == "a third one" %}'
        '<b aria-label="{{ x }} and fourth">'
    )

    assert said_by(template) == ["of all", "first of four", "and fourth", "a third one"]


def test_no_message_has_the_name_of_another_that_templates_read_as_say() -> None:
    names = [{name for name in vars(module) if name.isupper()} for module in (messages, activity_messages)]

    assert all(names)
    assert names[0] & names[1] == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_sentence(path: Path) -> None:
    assert said_by(path.read_text(encoding="utf-8")) == []
