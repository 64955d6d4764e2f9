"""Icon arrays: the drawing and the words say the same, in every face."""

from __future__ import annotations

import io
import re

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import render
from course.export.paper import word
from course.model import IconArray
from course.render import icon_array


def array(count: int, total: int) -> IconArray:
    return IconArray.model_validate(
        {"id": "ill", "caption": "Of them", "total": total, "count": count, "affected": "ill", "unaffected": "well"}
    )


@given(st.integers(2, 1000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_as_many_people_are_drawn_as_the_words_say_and_all_inside_the_frame(numbers):
    count, total = numbers
    svg = icon_array.people(array(count, total))
    filled, outlined = re.findall(r'd="([^"]*)"', svg)
    spots = [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)m", filled + outlined)]
    assert filled.count("M") == count
    assert outlined.count("M") == total - count
    assert len(set(spots)) == total
    width, height = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())
    assert all(x + icon_array.WIDTH <= width and y + icon_array.HEIGHT <= height for x, y in spots)
    assert f"{total} figures of people, {count} of them filled in." in svg


@pytest.mark.parametrize("face", ["interactive", "handout", "facilitator"])
def test_every_face_has_the_drawing_and_its_twin_in_words(library, face):
    unit, activity = library.activity("specimen/risk-in-people")
    markup = render.html(library, unit, activity, face)
    assert markup.count("<svg") == 2
    assert "Of 100 people who take Calmarin for 3 months: <strong>12 of 100</strong> feel sick." in markup
    assert "<strong>88 of 100</strong> do not feel sick." in markup


def test_who_is_filled_in_needs_no_stylesheet():
    """A printer of PDFs once filled in everybody."""
    filled, outlined = re.findall(r"<path [^>]*>", icon_array.people(array(3, 10)))
    assert 'fill="#000"' in filled
    assert 'fill="none"' in outlined and 'stroke="#000"' in outlined


def test_the_plain_text_says_it_in_words_alone(library):
    text = " ".join(render.text(library, *library.activity("specimen/risk-in-people")).split())
    assert "5 of 100 feel sick. 95 of 100 do not feel sick." in text
    assert "svg" not in text and "M0" not in text


def test_in_word_there_are_as_many_circles_as_figures_whatever_the_label_says():
    svg = re.sub('aria-label="[^"]*"', 'aria-label="A row of 24 people"', icon_array.people(array(3, 24)))
    raw = word.to_docx(f'<html lang="en"><body><main>{svg}</main></body></html>', "Running", "Foot", large=False)
    drawn = " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs)
    assert (drawn.count("●"), drawn.count("○")) == (3, 21)
