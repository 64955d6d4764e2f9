"""`course export site` where it cannot go on, and the parts it makes itself. The site itself: tests/more/test_site.py."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from course.cli import main
from course.export import site
from course.export.site import jupyterlite
from course.language import install_command
from course.loading import yaml_parser
from course.loading.library import Library
from tests.conftest import ROOT


def run(out: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    monkeypatch.chdir(ROOT)
    return CliRunner().invoke(main, ["export", "site", "--out", str(out)])


def npm(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An npm, before any other, that finds no network."""
    folder.mkdir()
    (folder / "npm").write_text("#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\nexit 1\n")
    (folder / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(tmp_path / "programs", monkeypatch)


def test_a_folder_that_is_no_site_is_left_alone(tmp_path, offline, monkeypatch):
    out = tmp_path / "mine"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")
    result = run(out, monkeypatch)
    assert result.exit_code == 1
    assert f"{out} holds something that is not a site of this course, and was left alone." in result.output
    assert (out / "thesis.txt").read_text() == "years of work"
    (out / "jupyter-lite.json").write_text('{"jupyter-config-data": {"appName": "Another"}}')
    assert "was left alone" in run(out, monkeypatch).output


def test_a_file_is_left_alone(tmp_path, offline, monkeypatch):
    out = tmp_path / "site"
    out.write_text("a file")
    result = run(out, monkeypatch)
    assert result.exit_code != 0
    assert "is a file" in result.output
    assert out.read_text() == "a file"


def test_where_no_folder_can_be_there_is_a_sentence(tmp_path, offline, monkeypatch):
    (tmp_path / "file").write_text("")
    result = run(tmp_path / "file" / "site", monkeypatch)
    assert result.exit_code == 1
    assert f"The site cannot be put in {tmp_path / 'file'}" in result.output
    assert "--out" in result.output


def test_where_there_is_no_room_there_is_a_sentence(offline, monkeypatch):
    result = run(Path("/proc/course-site"), monkeypatch)
    assert result.exit_code == 1
    assert re.search(
        r"There is too little room in /proc: making the site takes 250 MB|cannot be put in /proc", result.output
    )


def test_without_npm_there_is_a_sentence_that_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run(tmp_path / "site", monkeypatch)
    assert result.exit_code == 1
    assert "npm is not installed" in result.output
    assert "apt-get install npm" in result.output
    assert not (tmp_path / "site").exists()


def test_without_the_tools_there_is_a_sentence_that_says_how_to_get_them(tmp_path, monkeypatch):
    monkeypatch.setattr(site, "TOOLS", ("jupyterlite_that_nobody_has",))
    result = run(tmp_path / "site", monkeypatch)
    assert result.exit_code == 1
    assert install_command.command("site") in result.output


def test_when_nothing_can_be_fetched_the_old_site_stays_and_nothing_lies_about(tmp_path, offline, monkeypatch):
    out = tmp_path / "site"
    out.mkdir()
    (out / "jupyter-lite.json").write_text('{"jupyter-config-data": {"courseMode": "on"}}')
    before = sorted(tmp_path.rglob("*"))
    result = run(out, monkeypatch)
    assert result.exit_code == 1
    assert "npm could not fetch pyodide@" in result.output
    assert "ENOTFOUND" in result.output
    assert "online" in result.output
    assert "Traceback" not in result.output
    assert sorted(tmp_path.rglob("*")) == before


def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path, offline):
    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [Path(sys.executable).with_name("course"), "export", "site", "--out", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, preexec_fn=little)
    assert done.returncode == 1
    assert f"The site cannot be put in {tmp_path}" in done.stderr
    assert "Make room there" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["programs"]


@pytest.mark.uncounted
def test_words_shrunk_for_the_browser_are_the_same_words(library: Library, tmp_path):
    for path in ROOT.glob("content/*.yaml"):
        text = path.read_text(encoding="utf-8")
        small = yaml_parser.to_json(text)
        assert small.startswith(yaml_parser.JSON_HEADER)
        assert yaml_parser.parse(small).data == yaml_parser.parse(text).data
        assert yaml.load(small, Loader=yaml.BaseLoader) == yaml_parser.parse(text).data, "no longer YAML"
        (tmp_path / path.name).write_text(small, encoding="utf-8")
    shutil.copytree(library.folder / "images", tmp_path / "images")
    there = Library(tmp_path)
    for entry in library.lessons:
        assert there.unit(entry.unit) == library.unit(entry.unit)
    assert there.course == library.course


@pytest.mark.parametrize("text", ["title: [", "a: 1\na: 2\n", "a: *b\n"])
def test_words_with_a_mistake_are_left_for_the_reader_to_tell(text):
    assert yaml_parser.to_json(text) == text


def test_a_program_that_cannot_be_run_is_not_told_as_a_full_disk(tmp_path, monkeypatch):
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "npm").write_text("#!/nowhere/at/all\n")
    (folder / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    result = run(tmp_path / "site", monkeypatch)
    assert result.exit_code == 1
    assert f"{folder / 'npm'} cannot be run (No such file or directory)." in result.output
    assert "Make room" not in result.output


def test_the_service_worker_asks_the_host_again_and_another_one_is_refused(tmp_path: Path) -> None:
    worker = tmp_path / "service-worker.js"
    worker.write_text(f"async function f(t){{{jupyterlite.FROM_THE_HOST}}}")
    jupyterlite.keep_fresh(tmp_path)
    assert worker.read_text() == f"async function f(t){{{jupyterlite.ASKED_AGAIN}}}"
    with pytest.raises(site.CannotMake, match="another service worker than this course knows"):
        jupyterlite.keep_fresh(tmp_path)
