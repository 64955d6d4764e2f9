"""What no XML file may hold."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

from hypothesis import given
from hypothesis import strategies as st

from course.language.xml import replace_illegal


@given(st.text())
def test_any_words_can_stand_in_a_file(words: str) -> None:
    element = Element("a")
    element.text = replace_illegal(words)

    assert (fromstring(tostring(element)).text or "") == element.text.replace("\r\n", "\n").replace("\r", "\n")
    assert len(element.text) == len(words)


def test_ordinary_words_stay_as_they_are() -> None:
    assert replace_illegal("naïve\tline\n🙂 \x0b\x00") == "naïve\tline\n🙂 ��"
