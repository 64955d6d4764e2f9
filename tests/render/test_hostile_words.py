"""Words in content are shown as words: none is run as code, and none becomes markup."""

from __future__ import annotations

import re
from typing import Any, Literal, get_origin

import pytest

from course import render
from course.model import (
    Record,
)
from course.model.record import Word
from tests.render.markup import LIBRARY, every_face, parsed

EVIL = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> [link](javascript:alert(3)) "
    "![shot](javascript:alert(4)) <javascript:alert(5)> \"onmouseover='alert(6)' </section></textarea></select> "
    "{{ 7 * 191 }} [other](JaVaScRiPt&colon;alert(7)) [data](data:text/html,<script>alert(8)</script>) &lt;b&gt;"
)

WHOLE = (
    EVIL + "\n\n<script>alert(9)</script>\n\n<div onclick=alert(10)>\n\n```html onload=alert(11)\n<b>\n```\n\n"
    "[evil]: javascript:alert(12)\n\n[evil]\n\n<!-- a comment -->\n\nWhat now? " + EVIL
)


def spoiled(value: Any, name: str = "") -> Any:
    """`value` with hostile words in every field that holds words of the course (ids and choices stay)."""
    if isinstance(value, Record):
        kinds = type(value).model_fields
        return value.model_copy(
            update={n: spoiled(getattr(value, n), n) for n in kinds if get_origin(kinds[n].annotation) is not Literal}
        )
    if isinstance(value, list):
        return [spoiled(part, name) for part in value]
    if isinstance(value, str) and not isinstance(value, Word) and name not in ("kind", "beside", "url"):
        return WHOLE if name in LONG else EVIL
    return value


LONG = {
    "body",
    "stem",
    "rationale",
    "feedback",
    "afterwards",
    "summary",
    "scene",
    "closing",
    "original",
    "model_answer",
    "example",
    "evidence",
}

ALLOWED = re.compile(
    "section|header|p|h[234]|div|ul|ol|li|dl|dt|dd|span|strong|em|a|code|pre|br|hr|blockquote|figure|figcaption|"
    "table|thead|tbody|tr|th|td|fieldset|legend|label|input|select|option|textarea|button|form|aside|details|summary|"
    "svg|title|g|path|rect|text|tspan"
)


class Spoiled:
    """The course's shelves with hostile words in all they hold."""

    def __init__(self, library) -> None:
        self.course = spoiled(library.course)
        self.people = {name: spoiled(person) for name, person in library.people.items()}
        self.sources = {name: spoiled(source) for name, source in library.sources.items()}
        self.citations = {name: spoiled(source).title for name, source in library.sources.items()}
        self.terms = {name: spoiled(term) for name, term in library.terms.items()}
        self.support = spoiled(library.support)
        self.lessons = library.lessons
        self.picture = library.picture
        self.shared_cards = {name: spoiled(card) for name, card in library.shared_cards.items()}
        self.fits = library.fits


@every_face
@pytest.mark.parametrize("activity", LIBRARY.unit("specimen").activities, ids=lambda activity: activity.id)
def test_hostile_words_in_content_are_shown_as_words(library, activity, face):
    unit = library.unit("specimen")
    markup = render.html(Spoiled(library), unit, spoiled(activity), face)
    assert markup.count("alert(1)") > 1, "the hostile words did not arrive"
    assert "1337" not in markup, "a template ran inside content"
    root = parsed(markup)
    for element in root.walk():
        assert ALLOWED.fullmatch(element.tag), element
        for name, value in element.attributes.items():
            assert not name.startswith("on"), element
            assert name != "style", element
            if name in ("href", "src", "action"):
                assert re.match(r"(https?:|#)", value or ""), element
    assert "<script>alert(1)</script>" in root.text.replace(" ", "").replace("“", "").replace("”", "")
