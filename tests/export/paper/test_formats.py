"""A document as a file: each format is what its name says, and says how it comes onto paper."""

from __future__ import annotations

import pytest

from course.export.paper.formats import FORMATS, Format, advice, to_file
from course.loading.library import Library
from tests.printed import ALL, paper_of

BEGINS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_is_of_the_format_that_its_name_says(library: Library, form: Format) -> None:
    document = ALL["notices-normal"]()
    name, raw = to_file(library, document, paper_of("-normal"), form)
    assert name == f"{document.stem}.{form}"
    assert raw.lstrip()[:15].lower().startswith(BEGINS[form].lower())


def test_each_format_has_its_own_advice() -> None:
    assert len({advice(form) for form in FORMATS}) == len(FORMATS)
