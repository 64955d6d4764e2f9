"""Templates compiled once are there for the next kernel, and where they cannot be kept nothing is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from jinja2 import BytecodeCache, DictLoader, Environment

from course.render.compiled_templates import compiled_templates

WORDS = {"greeting": "Hello, {{ name }}."}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are, and so what was compiled."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "temporary"


@pytest.fixture
def options(tmp_path: Path) -> Path:
    path = tmp_path / "options.py"
    path.write_text("autoescape = True", encoding="utf-8")
    return path


def greet(cache: BytecodeCache | None) -> str:
    return Environment(loader=DictLoader(WORDS), autoescape=True, bytecode_cache=cache).get_template("greeting").render(name="Sam")  # fmt: skip


def test_what_was_compiled_is_taken_by_the_next(folder: Path, options: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert greet(compiled_templates(options)) == "Hello, Sam."
    [kept] = folder.rglob("what-matters-to-me-*.cache")
    assert kept.parent.stat().st_mode & 0o077 == 0, "nobody else may write what is run here"

    monkeypatch.delattr(Environment, "_compile")
    assert greet(compiled_templates(options)) == "Hello, Sam."


def test_under_other_options_they_are_compiled_anew(folder: Path, options: Path) -> None:
    greet(compiled_templates(options))
    options.write_text("autoescape = False", encoding="utf-8")
    greet(compiled_templates(options))

    assert len([*folder.rglob("*.cache")]) == 2


def test_a_full_disk_keeps_nothing_and_draws_all_the_same(
    folder: Path, options: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    cache = compiled_templates(options)
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", no_room)
    assert greet(cache) == "Hello, Sam."
    assert [*folder.rglob("*.cache")] == []


def test_without_a_private_place_there_is_no_cache(folder: Path, options: Path) -> None:
    folder.rmdir()
    assert compiled_templates(options) is None
