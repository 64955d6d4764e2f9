"""A whole account that a learner wrote, in its sections: as `widget/browser/sections.js` finds them in a browser."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from course.portfolio.fill import has_class, put_words

HEADING = re.compile(r"[^?:]*[?:]?")


def find_sections(passage: Element) -> dict[str, Element]:
    """By what each section fits, a passage with its words alone; none where fewer than two headings are in it.

    What stands before the first heading belongs to the event.
    """
    known = {_plain(title): fit for title, fit in json.loads(passage.get("data-own-headings", "{}")).items()}
    words: dict[str, list[str]] = {}
    found: set[str] = set()
    fit = "event"
    for line in _lines(passage):
        heading = "".join(HEADING.findall(line)[:1])
        if known_as := known.get(_plain(heading)):
            fit = known_as
            found.add(_plain(heading))
            line = line[len(heading) :].lstrip("*_ \t")
        words.setdefault(fit, []).append(line)
    said = {fit: "\n".join(lines).strip() for fit, lines in words.items()}
    return {fit: _only(passage, fit, said[fit]) for fit in said if said[fit]} if len(found) > 1 else {}


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[*_#?:]", " ", heading).split()).lower()


def _lines(passage: Element) -> Iterator[str]:
    given = next(node for node in passage.iter() if has_class(node, "given"))
    yield given.text or ""
    for end in given:
        yield end.tail or ""


def _only(passage: Element, fit: str, words: str) -> Element:
    """The passage, with these words in the place of all that was written."""
    section = copy.deepcopy(passage)
    section.set("data-written", f"{passage.get('data-written')}/{fit}")
    section.set("data-fits", fit)
    del section.attrib["data-own-headings"]
    put_words(next(node for node in section.iter() if has_class(node, "given")), words)
    return section
