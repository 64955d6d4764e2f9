"""A page as a Word document: what stands around it, how its parts are set, and that it is the same each time."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from course.export.errors import NotMade
from course.export.paper import word

PAGE = """<html lang="en-GB"><head><title>Page</title></head><body><header><h1>Risks</h1></header><main>
<p class="skip"><a href="#main">Skip</a></p>
<h2>Question 1 of 2</h2><p class="label">Which reply?</p>
<ol class="lettered"><li><span class="letter">A</span> <span class="box">☐</span> One.</li><li>Two.</li></ol>
<h2>Notes</h2><div class="line"></div><div class="line"></div>
<table><tr><th>Who</th><th>What they do first, and whom they ring</th></tr><tr><td>GP</td><td>Asks.</td></tr></table>
</main><footer>Printed at the foot.</footer></body></html>"""


def made(*, large: bool = False, page: str = PAGE) -> bytes:
    return word.to_docx(page, "Risks", "© 2026", large=large)


@pytest.fixture(scope="module")
def document() -> Any:
    return docx.Document(io.BytesIO(made()))


def words(document: Any) -> list[str]:
    return [paragraph.text.strip() for paragraph in document.paragraphs]


def test_every_page_is_a4_with_its_title_and_number_above_and_the_foot_below(document: Any) -> None:
    section = document.sections[0]

    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)
    assert section.header.paragraphs[0].text.startswith("Risks\t")
    assert [field.get(qn("w:instr")) for field in section.header._element.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert section.footer.paragraphs[0].text == "© 2026"


def test_what_serves_a_screen_alone_is_not_in_it(document: Any) -> None:
    assert "Skip" not in words(document)
    assert "Printed at the foot." not in words(document)
    assert "Risks" in words(document), "and what stands outside of main is"


def test_options_have_words_own_letters(document: Any) -> None:
    assert "☐ One." in words(document)
    formats = document.part.numbering_part.element.iter(qn("w:numFmt"))
    assert "upperLetter" in {form.get(qn("w:val")) for form in formats}


def test_a_question_stays_with_its_options_and_the_next_heading_may_go_on(document: Any) -> None:
    together = {paragraph.text.strip(): paragraph.paragraph_format.keep_with_next for paragraph in document.paragraphs}

    assert together["Question 1 of 2"]
    assert together["☐ One."]
    assert not together["Two."]


def test_lines_to_write_on_are_ruled(document: Any) -> None:
    style = document.styles[word.LINE]

    assert [paragraph.style.name for paragraph in document.paragraphs].count(word.LINE) == 2
    assert style.element.find(f".//{qn('w:bottom')}") is not None


def test_what_goes_out_by_itself_begins_a_page() -> None:
    page = PAGE.replace("<h2>Notes", '<div class="new-page"></div><section class="role-sheet person"><h2>Notes')
    made_of_it = docx.Document(io.BytesIO(made(page=page.replace("</table>", "</table></section>"))))
    style = made_of_it.styles[word.NEW_PAGE]

    assert style.paragraph_format.page_break_before
    assert [paragraph.style.name for paragraph in made_of_it.paragraphs].count(word.NEW_PAGE) == 2


def test_no_row_of_a_table_is_cut_by_a_page(document: Any) -> None:
    [table] = document.tables

    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    first, second = (column.width for column in table.columns)
    assert first < second


def test_large_print_has_no_letter_under_18_points() -> None:
    document = docx.Document(io.BytesIO(made(large=True)))
    sizes = [style.font.size for style in document.styles if getattr(getattr(style, "font", None), "size", None)]

    assert min(sizes) >= Pt(18)
    assert document.styles["Normal"].font.size == Pt(18)


def test_it_names_nobody_and_is_the_same_each_time(document: Any) -> None:
    core = document.core_properties

    assert (core.title, core.language, core.author, core.last_modified_by) == ("Risks", "en-GB", "", "")
    assert made() == made()
    with zipfile.ZipFile(io.BytesIO(made())) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_pandoc_that_cannot_be_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotMade):
        word._converted("/none/pandoc", b"<p>words</p>")
