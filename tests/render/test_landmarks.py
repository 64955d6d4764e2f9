"""Landmarks of a lesson: whoever goes from one to the next hears which is which."""

from __future__ import annotations

from collections import Counter

import lxml.html
import pytest

from course import render
from course.loading.library import SPECIMEN, Library, find
from tests.conftest import ROOT


@pytest.mark.parametrize("name", [*(entry.unit for entry in find(ROOT).lessons), SPECIMEN.unit])
def test_no_two_landmarks_of_a_lesson_have_the_same_name(library: Library, name: str) -> None:
    unit = library.unit(name)
    called = [activity for activity in unit.activities if activity.is_called]
    page = "".join(render.html(library, unit, activity, "interactive") for activity in called)
    root = lxml.html.fragment_fromstring(page, create_parent="main")
    words = {node.get("id"): " ".join(node.text_content().split()) for node in root.xpath("//*[@id]")}
    names = Counter(
        " ".join(words[part] for part in node.get("aria-labelledby").split())
        for node in root.xpath("//section[@aria-labelledby] | //form[@aria-labelledby]")
    )

    assert len(names) > len(called)
    assert [each for each, count in names.items() if count > 1] == []
