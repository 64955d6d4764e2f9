"""Every kind of Word file that the course makes opens in LibreOffice and becomes a PDF with its words."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from course.export.paper import formats, guide, handouts, workbook
from course.export.paper.document import Document, PrintOptions
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import account, certificate, record
from course.portfolio.picked import Kept, Pick, find_written
from tests.more.tools import tool
from tests.portfolio.answers import put
from tests.portfolio.finish import finish

pytestmark = [pytest.mark.more, pytest.mark.timeout(600)]

WROTE = "She stopped talking – “so” did I.\nمرحبا <b>not bold</b>"
LABEL = "welcome/a-label-you-read"


def own_files(library: Library, store: Store) -> dict[str, tuple[bytes, str]]:
    """A learner's own documents by name, and what must be in each."""
    nmc, picked = account.find_regulator(library, "nmc"), Kept((Pick("what-you-learnt", LABEL),))
    return {
        "record": (record.to_file(library, store, "docx"), "She stopped talking"),
        "account": (account.to_file(library, nmc, find_written(library, store), picked, "docx"), "She stopped"),
        "certificate": (certificate.to_file(library, store, "docx", "Sam Okafor"), "Sam Okafor"),
    }


def papers(library: Library) -> dict[str, tuple[bytes, str]]:
    """What is printed of a unit, by name, and what must be in each."""
    entry, options = library.entry("context"), PrintOptions()
    builds: dict[str, Callable[..., Document]] = {
        "workbook": workbook.build,
        "guide": guide.build,
        "handout": handouts.build,
    }
    documents = {name: build(library, entry, options) for name, build in builds.items()}
    return {
        name: (formats.to_file(library, document, options, "docx")[1], "context")
        for name, document in documents.items()
    }


def to_pdf(files: list[Path], folder: Path) -> None:
    """Have LibreOffice open `files`, and put a PDF of each beside it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run = [tool("soffice"), "--headless", "--norestore", profile, "--convert-to", "pdf", "--outdir", folder, *files]
    subprocess.run(run, check=True, capture_output=True, timeout=500)


def test_word_files_open_in_libreoffice_and_become_pdf(library: Library, tmp_path: Path) -> None:
    finish(tmp_path / "answers", library.unit("welcome"))
    put(tmp_path / "answers", LABEL, {"what": WROTE})
    wanted = own_files(library, Store(tmp_path / "answers")) | papers(library)
    paths = [tmp_path / f"{name}.docx" for name in wanted]
    for path, (raw, _) in zip(paths, wanted.values(), strict=True):
        path.write_bytes(raw)

    to_pdf(paths, tmp_path)

    for path, (_, words) in zip(paths, wanted.values(), strict=True):
        pages = pypdf.PdfReader(io.BytesIO(path.with_suffix(".pdf").read_bytes())).pages
        text = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert words in text, path.name
        if words.startswith("She"):
            assert "<b>not bold</b>" in text, path.name
