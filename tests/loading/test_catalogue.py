"""A reference that leads nowhere is told where it stands, with what was perhaps meant."""

from __future__ import annotations

import shutil

import pytest

from course.loading.library import Library
from course.loading.reader import Mistakes
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("name", "right", "wrong", "sentence"),
    [
        (
            "specimen.yaml",
            'outcomes: ["1.1", "1.2"]',
            'outcomes: ["1.1", "9.2"]',
            "There is no outcome '9.2' in course.yaml. With other numbers there are: 6.2, 7.2, 8.2.",
        ),
        (
            "specimen.yaml",
            "person: derek",
            "person: derrek",
            "There is no person 'derrek' in people.yaml. Did you mean 'derek'?",
        ),
        (
            "specimen.yaml",
            "NICE-CG91, QLAB-ESSAYS-BLOG",
            "NICE-G91, QLAB-ESSAYS-BLOG",
            "There is no source 'NICE-G91' in references.yaml. Did you mean 'NICE-CG91'?",
        ),
        (
            "specimen.yaml",
            "NICE-CG91, QLAB-ESSAYS-BLOG",
            "NICE-NG139, QLAB-ESSAYS-BLOG",
            "There is no source 'NICE-NG139' in references.yaml. With other numbers there are: ",
        ),
        (
            "specimen.yaml",
            "terms: [persistent-pain,",
            "terms: [persistant-pain,",
            "There is no term 'persistant-pain' in glossary.yaml. Did you mean 'persistent-pain'?",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_at_its_line(tmp_path, name, right, wrong, sentence):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / name
    before = path.read_text(encoding="utf-8")
    assert right in before
    line = before[: before.index(right)].count("\n") + 1
    path.write_text(before.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(Mistakes) as found:
        Library(tmp_path / "content").unit("specimen")
    said = str(found.value)
    assert said.startswith(f"content/{name}:{line}: {sentence}"), said
    assert "\n" not in said
