"""A PDF is made of its page alone; what is missing on the machine is named with what installs it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdf
import pytest

from course.export.errors import Missing
from course.export.paper.pdf import PANGO, to_pdf

PAGE = '<html lang="en-GB"><head><title>A page</title></head><body><h1>Hello</h1>{more}</body></html>'


def test_what_a_page_asks_for_is_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the trainer's own words")
    asks = f'<a rel="attachment" href="{(tmp_path / "secret.txt").as_uri()}">a file</a><img src="http://127.0.0.1:9/x">'

    reader = pypdf.PdfReader(io.BytesIO(to_pdf(PAGE.format(more=asks))))

    assert "Hello" in reader.pages[0].extract_text()
    assert not reader.attachments
    assert not reader.pages[0].images


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_without_the_library_that_draws_letters_the_sentence_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library')\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr("course.export.paper.pdf.sys.platform", system)

    with pytest.raises(Missing, match="A PDF needs Pango, which is not installed") as missing:
        to_pdf(PAGE)

    assert PANGO.get(system, "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0") in str(missing.value)
    assert "Or leave out --format" in str(missing.value)
