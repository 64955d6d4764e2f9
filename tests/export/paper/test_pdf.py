"""A PDF is made of its page alone; what is missing on the machine is named with what installs it."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from course.export.errors import Missing
from course.export.paper.pdf import PANGO, to_pdf
from tests.conftest import ROOT

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


def test_on_a_computer_without_fonts_a_sentence_says_so_and_nothing_is_made(tmp_path: Path) -> None:
    """In a process of its own: Pango ends the one in which it finds no font."""
    file = tmp_path / "fonts.conf"
    (tmp_path / "empty").mkdir()
    file.write_text(
        f"<fontconfig><dir>{tmp_path / 'empty'}</dir><cachedir>{tmp_path / 'empty'}</cachedir></fontconfig>"
    )
    course = Path(sys.executable).with_name("course")
    run = [course, "export", "answers", "--unit", "welcome", "--format", "pdf", "--out", tmp_path / "out"]
    variables = {**os.environ, "FONTCONFIG_FILE": str(file)}
    done = subprocess.run(run, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Error: A PDF needs a font, which is not installed. To install it, run:" in done.stderr
    assert "CRITICAL" not in done.stderr and "Warning" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_list_goes_on_with_the_number_that_it_names() -> None:
    more = '<ol><li>First</li></ol><ol start="2"><li>Second</li><li>Third</li></ol>'
    text = pypdf.PdfReader(io.BytesIO(to_pdf(PAGE.format(more=more)))).pages[0].extract_text()

    assert sorted(re.findall(r"\d(?=\.)", text)) == ["1", "2", "3"]
