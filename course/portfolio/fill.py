"""A learner's answers put into the page of their record, as `widget/browser/fill.js` does it in a browser.

The markup says where each goes, so neither knows any kind of activity:

- `data-answer="PATH"`: the words at that place of the responses, a word from `data-names` for each id in it. Several
  paths stand with "|" between them: the first that has something is taken. With `data-day`, a day is said in words.
- `data-ticked="PATH"`, `data-value`: a box, ticked where the response is, or holds, that value; without one, is true.
  Of several paths, any will do. Its name is `data-label`, its own or its activity's.
- `data-rank="PATH"`, `data-value`: the place of that value in the list there.
- `data-asked="PATH"`, `data-value`: taken out unless that value stands there, or without one, nothing.
- `data-saved`: when the activity was last saved. `data-given`: the words are there already.
- `data-count`: which it is of those that are left in its activity, from 1.
- `data-any`: taken out where nothing in it was filled in. `data-blank`: taken out where something beside it was.

A path is a part, then field after field, with "/" between; "turn=NAME" is the first of a list whose `turn` is NAME.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from course.language.dates import long_date
from course.model.completion import is_filled

Entries = Mapping[str, Mapping[str, Any]]
"""By activity, as in an answers file: {"saved", "responses"}."""

TICK = "☒"
VOID = frozenset(("br", "img", "link", "meta"))
PLACES = {
    f"data-{name}"
    for name in [
        "answer",
        "names",
        "ticked",
        "value",
        "label",
        "rank",
        "asked",
        "count",
        "saved",
        "given",
        "any",
        "blank",
        "day",
    ]
}
"""What says where answers go: nobody who reads a record needs it."""
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T|\Z)")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no XML, and so no Word document, may hold."""


def fill(page: str, entries: Entries) -> str:
    """The page of a record with the answers in it; what has none is taken out, or says so."""
    root = parse(page)
    for activity in root.iter():
        if name := activity.get("data-activity"):
            _fill_activity(activity, entries.get(name, {}))
    _prune(root)
    for activity in root.iter():
        if activity.get("data-activity"):
            _count(activity)
    for node in root.iter():
        for name in PLACES & node.attrib.keys():
            del node.attrib[name]
    return to_page(root)


def _fill_activity(activity: Element, entry: Mapping[str, Any]) -> None:
    responses = entry.get("responses", {})
    for parent in list(activity.iter()):
        for node in [each for each in parent if each.get("data-asked") is not None]:
            if (_at(responses, node.get("data-asked", "")) or "") != node.get("data-value"):
                _drop(parent, node)
    for node in activity.iter():
        if paths := node.get("data-answer"):
            values = (_at(responses, path) for path in paths.split("|"))
            if (value := next(filter(is_filled, values), None)) is not None:
                day = _day(value) if node.get("data-day") is not None else None
                put_words(node, long_date(day) if day else _words(value, json.loads(node.get("data-names", "{}"))))
        elif path := node.get("data-ticked"):
            if any(_holds(_at(responses, each), node.get("data-value")) for each in path.split("|")):
                tick_box(node, node.get("data-label", activity.get("data-label", "")))
        elif path := node.get("data-rank"):
            ranked = _at(responses, path)
            if isinstance(ranked, list) and node.get("data-value") in ranked:
                put_words(node, str(ranked.index(node.get("data-value")) + 1))
        elif node.get("data-saved") is not None and (day := _day(entry.get("saved"))):
            node.text = long_date(day)


def _at(value: Any, path: str) -> Any:
    """What stands at `path`; None where nothing does."""
    for step in path.split("/"):
        key, is_search, wanted = step.partition("=")
        if is_search:
            listed = value if isinstance(value, list) else []
            value = next((each for each in listed if isinstance(each, dict) and each.get(key) == wanted), None)
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _holds(value: Any, wanted: str | None) -> bool:
    if wanted is None:
        return value is True
    return any(_is_word(each) and _word(each) == wanted for each in (value if isinstance(value, list) else [value]))


def _is_word(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _word(value: str | float) -> str:
    """As JavaScript writes it."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _words(value: Any, names: Mapping[str, Any]) -> str:
    """A response in words. `names` has a word for an id, or such words for a field."""
    match value:
        case list():
            return "\n".join(filter(None, (_words(each, names) for each in value)))
        case dict():
            fields = {key: names[key] if isinstance(names.get(key), dict) else {} for key in value}
            return ": ".join(filter(None, (_words(each, fields[key]) for key, each in value.items())))
        case str() if isinstance(names.get(value), str):
            return str(names[value])
    return _word(value) if _is_word(value) else TICK if value is True else ""


def printable(words: str) -> str:
    """`words`, with a sign in the place of each that nothing can print."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", words)


def put_words(node: Element, words: str) -> None:
    """Words into a place, each line of theirs a line; nothing in them is read as markup."""
    lines = re.split(r"\r\n|[\r\n]", printable(words.strip("\r\n")))
    node[:] = []
    node.text = lines[0]
    for line in lines[1:]:
        end = Element("br")
        end.tail = line
        node.append(end)
    _mark(node, "given")


def tick_box(node: Element, label: str) -> None:
    """A box, ticked; `label` says what that means."""
    node.text = TICK
    del node.attrib["aria-hidden"]
    node.set("role", "img")
    node.set("aria-label", label)
    _mark(node, "ticked")


def _mark(node: Element, name: str) -> None:
    classes = [each for each in node.get("class", "").split() if each not in ("blank", name)]
    node.set("class", " ".join([*classes, name]))
    node.set("data-given", "")


def _prune(node: Element) -> int:
    """Take out what was left blank, and what says so of something that was not; how much is filled in."""
    filled = int(node.get("data-given") is not None)
    for child in list(node):
        inside = _prune(child)
        filled += inside
        if child.get("data-any") is not None and not inside:
            _drop(node, child)
    if filled:
        for child in [each for each in node if each.get("data-blank") is not None]:
            _drop(node, child)
    return filled


def _count(activity: Element) -> None:
    counted = (node for node in activity.iter() if node.get("data-count") is not None)
    for number, node in enumerate(counted, start=1):
        node.text = str(number)


def has_class(node: Element, name: str) -> bool:
    """Whether a node has this class."""
    return name in node.get("class", "").split()


def drop_class(root: Element, name: str) -> None:
    """Take every element of a class out of a page."""
    for parent in list(root.iter()):
        for child in [each for each in parent if has_class(each, name)]:
            _drop(parent, child)


def _drop(parent: Element, child: Element) -> None:
    """Take `child` out, and leave the text that follows it."""
    at = list(parent).index(child)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    parent.remove(child)


def _day(saved: Any) -> datetime.date | None:
    """The day of a time as a file says it, where its learner was; or a day as a box says it."""
    try:
        return datetime.date(*map(int, DAY.match(saved).groups()))  # type: ignore[union-attr]
    except (AttributeError, TypeError, ValueError):
        return None


def parse(page: str) -> Element:
    """One of our own pages as a tree."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.builder.close()


def to_page(root: Element) -> str:
    """A tree as a page."""
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html")


class _Reader(HTMLParser):
    """Our own pages as a tree: every element but the void ones is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)
