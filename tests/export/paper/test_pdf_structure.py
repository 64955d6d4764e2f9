"""PDF/UA-1 holds in everything that is printed: two checkers find no error and warn of nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from course.export.paper import pdf_structure
from course.export.paper.pdf import to_pdf
from tests.export.paper.pages import pdf_of
from tests.export.paper.pdfua import faults
from tests.printed import ALL

PAGE = '<html lang="en-GB"><head><title>A page</title></head><body><main><h1>Hello</h1>{more}</main></body></html>'
FIRST = [name for name in ALL if name.startswith(("relationships-", "half-day-", "approval-", "notices-"))]
"""Every form of one unit, and of what is about them all; the other units are in `tests/more/test_print.py`."""
LATER = [name for name in FIRST if name.endswith("-large") and name != "relationships-handout-large"]
"""The same in large print: one of these is enough for every day."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.more) if name in LATER else name for name in FIRST]
)
def test_two_checkers_find_nothing_in_what_is_printed(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.pdf"
    path.write_bytes(pdf_of(name))

    assert faults(path) == []


@pytest.mark.parametrize(
    "more",
    [
        "<dl><dt>Say</dt><dd>Hello.</dd></dl>",
        "<dl><div><dt>Say</dt><dd>Hello.</dd></div><div><dt>Ask</dt><dd><ol><li>Who?</li></ol></dd></div></dl>",
        "<dl><div><dt>Say</dt><dd>Hello.<p>Then wait.</p></dd></div></dl>",
        "<ol><li><p>One.</p><p>More of it.</p></li><li>Two.<ul><li>Within.</li></ul></li></ol>",
        '<table><thead><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead>'
        '<tbody><tr><th scope="row">Nurse</th><td>Stays.</td></tr></tbody></table>',
        '<svg role="img" aria-label="Ten people" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
        f"<dl>{'<div><dt>Say</dt><dd>' + 'Hello. ' * 900 + '</dd></div>'}</dl>",
    ],
    ids=["plain", "groups", "with-paragraphs", "items-of-paragraphs", "table", "drawing", "over-pages"],
)
def test_lists_and_tables_have_the_structure_that_pdf_ua_asks_for(tmp_path: Path, more: str) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(to_pdf(PAGE.format(more=more)))

    assert faults(path) == []


def test_an_item_that_a_page_break_left_outside_of_its_list_gets_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend = pdf_structure.mend

    def mend_what_is_torn(document: object, pdf: Any) -> None:
        structure = pdf_structure._Structure(pdf)
        item = [*structure.elements("/LI")][-1]
        [page] = structure.elements("/Document")
        structure.by_reference[item["P"]]["K"].remove(item.reference)
        page["K"].append(item.reference)
        item["P"] = page.reference
        mend(document, pdf)

    monkeypatch.setattr(pdf_structure, "mend", mend_what_is_torn)
    path = tmp_path / "page.pdf"
    path.write_bytes(to_pdf(PAGE.format(more="<ul><li>One.</li><li>Two.</li></ul>")))

    assert faults(path) == []


def test_the_checkers_see_what_weasyprint_leaves_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("course.export.paper.pdf_structure.mend", lambda *_: None)
    path = tmp_path / "page.pdf"
    path.write_bytes(to_pdf(PAGE.format(more="<dl><div><dt>Say</dt><dd>Hello.</dd></div></dl>")))

    assert faults(path)
