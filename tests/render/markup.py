"""HTML as a strict reader sees it: every activity in every face, its elements and its words."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from course import render
from course.loading.library import find
from tests.conftest import ROOT

FACES = get_args(render.Face)
LIBRARY = find(ROOT)
UNITS = ["specimen", *(entry.unit for entry in LIBRARY.lessons)]
ALL = [(unit, activity.id) for unit in UNITS for activity in LIBRARY.unit(unit).activities]
every_unit = pytest.mark.parametrize("unit", UNITS)
every_activity = pytest.mark.parametrize(("unit", "name"), ALL, ids=["/".join(pair) for pair in ALL])
every_face = pytest.mark.parametrize("face", FACES)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag: str, attributes: dict[str, str | None], parent: Element | None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def walk(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, *tags: str) -> list[Element]:
        return [found for found in self.walk() if found.tag in tags]

    def up(self):
        here = self.parent
        while here:
            yield here
            here = here.parent

    @property
    def text(self) -> str:
        return " ".join("".join(c if isinstance(c, str) else f" {c.text} " for c in self.children).split())

    def __repr__(self) -> str:
        return f"<{self.tag} {self.attributes}>"


class Strict(HTMLParser):
    """Refuses what a browser would silently mend."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("", {}, None)

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        unquoted = re.findall(r"""\s[\w-]+=[^"'\s]""", re.sub(r'"[^"]*"', '""', self.get_starttag_text() or ""))
        assert not unquoted, f"<{tag}> has an attribute without quotes, or with those of prose: {unquoted}"
        made = Element(tag, dict(attrs), self.here)
        self.here.children.append(made)
        assert not BLOCKS.fullmatch(tag) or self.here.tag not in (
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "span",
            "label",
            "legend",
        ), f"<{tag}> stands inside {self.here}"
        if tag not in VOID:
            self.here = made

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID, f"<{tag}/> closes itself"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert tag == self.here.tag, f"</{tag}> closes {self.here}"
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.children.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"A comment reached the page: {data}")


BLOCKS = re.compile(
    "section|header|h[1-6]|p|div|ul|ol|table|blockquote|figure|dl|aside|fieldset|form|details|summary|pre"
)


SHELL = re.compile(r'<template data-shell="([^"]+)">(.*?)</template>', re.DOTALL)
DRAWN = re.compile(r'<(\w+) ([^>]*data-draws="([^"]+)"[^>]*)></\1>')


def with_shells(markup: str) -> str:
    """What several activities have alike, put where each has it, as a page does (widget/browser/shell.js)."""
    shells = dict(SHELL.findall(markup))

    def draw(place: re.Match[str]) -> str:
        tag, attributes, name = place.groups()
        own = dict(re.findall(r'data-(anchor|name|you)="([^"]*)"', attributes))
        inside = re.sub(r"\{(anchor|name|you)\}", lambda field: own[field[1]], shells[name])
        return f"<{tag} {attributes}>{inside}</{tag}>"

    return DRAWN.sub(draw, SHELL.sub("", markup))


def parsed(markup: str) -> Element:
    parser = Strict()
    parser.feed(with_shells(markup))
    parser.close()
    assert parser.here is parser.root, f"{parser.here} is never closed"
    return parser.root


def page(library, unit: str, name: str, face: str) -> Element:
    found, activity = library.activity(f"{unit}/{name}")
    return parsed(render.html(library, found, activity, face))


def strings(value: Any):
    """Every string in a tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def plain_words(text: str) -> str:
    """Letters and digits alone, so that no mark, quote or line end can hide a leak."""
    return " ".join(re.findall(r"\w+", unescape(text)))
