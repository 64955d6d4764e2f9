"""Released editions: written once, read by all later ones, and nothing of theirs is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from course.cli import main
from course.learner.response import read_response
from course.loading.editions import read_editions, release_edition
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import EditionPart
from tests.conftest import ROOT

EDITIONS = ROOT / "tests" / "editions"
CONTENT = ROOT / "content"
KINDS_WITHOUT_WORDS = {"text"}


@pytest.fixture
def tiny(tmp_path: Path) -> Library:
    """The tiny course, in a folder of its own."""
    shutil.copytree(ROOT / "tests" / "mistakes" / "shelf", tmp_path / "content")
    return Library(tmp_path / "content")


def release(library: Library, version: str = "1") -> Path:
    return release_edition(library.folder, version, [library.unit(entry.unit) for entry in library.lessons])


def test_every_released_edition_has_a_store_and_lessons_that_the_tests_open() -> None:
    released = {edition.edition for edition in read_editions(CONTENT)}

    assert "2026.1" in released
    assert released == {path.name for path in EDITIONS.iterdir() if path.is_dir()}


@pytest.mark.parametrize("path", sorted(EDITIONS.glob("*/answers/*/*.json")), ids=lambda path: path.stem)
def test_an_edition_says_what_each_answer_of_its_store_meant(path: Path) -> None:
    name = f"{path.parent.name}/{path.stem}"
    version = path.relative_to(EDITIONS).parts[0]
    edition = next(edition for edition in read_editions(CONTENT) if edition.edition == version)
    activity = edition.units[path.parent.name].parts[path.stem]
    saved = read_response(json.loads(path.read_text(encoding="utf-8")), name)

    assert saved.responses
    for part, response in saved.responses.items():
        if part in {"way", "ways", "shown", "draft", "own"} or (part == "ticked" and activity.kind == "task"):
            continue  # these have no words of the course's in them
        known = activity.parts[part]
        assert known.text or known.kind == "group", f"{name}/{part}"
        for chosen in chosen_ids(response, known):
            assert chosen in known.parts, f"{name}/{part}/{chosen}"


def chosen_ids(response: object, part: EditionPart) -> list[str]:
    """The ids of options, turns or lines that a response names."""
    match response:
        case {"answer": list(ids)} if part.kind != "matching":
            return ids
        case {"answer": dict(pairs)}:
            return [*pairs, *(pairs.values() if part.kind == "matching" else ())]
        case list(steps) if part.parts and steps and isinstance(steps[0], dict):
            assert all(step["reply"] in part.parts[step["turn"]].parts for step in steps)
            return [step["turn"] for step in steps]
        case list(ids) if part.parts:
            return ids
        case str(one) if part.kind in ("group", "stop") and part.parts and one != "end":
            return [one]
        case _:
            return []


def test_an_edition_is_written_down_once(tiny: Library) -> None:
    path = release(tiny)
    before = path.read_bytes()

    assert release(tiny) == path, "the same words again are no mistake"
    assert path.read_bytes() == before

    unit = tiny.folder / "01-trust.yaml"
    unit.write_text(unit.read_text(encoding="utf-8").replace("title: Trust", "title: Trust again", 1), encoding="utf-8")
    with pytest.raises(Mistakes, match=r"Raise 'version' in course\.yaml"):
        release(Library(tiny.folder))
    assert path.read_bytes() == before


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"edition": 1}', b"\xff\xfe", b'{"edition":"1","units":{}}'])
def test_a_damaged_edition_is_told_with_its_name(tiny: Library, raw: bytes) -> None:
    release(tiny).write_bytes(raw)

    with pytest.raises(Mistakes, match=r"content/editions/1\.json:1: This is not the record of an edition"):
        _ = tiny.editions


def test_the_command_releases_what_stands_in_course_yaml(tiny: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny.folder.parent)

    ran = CliRunner().invoke(main, ["build", "--release"])

    assert ran.exit_code == 0, ran.output
    assert "Edition 1 is released" in ran.output
    whole = tiny.folder.parent / "docs" / "what-matters-to-me.html"
    assert whole.read_text(encoding="utf-8").startswith("<!doctype html>"), "the course in one file goes with it"
    assert [edition.edition for edition in read_editions(tiny.folder)] == ["1"]


def test_the_course_is_a_later_edition_than_those_released(library: Library) -> None:
    assert library.course.version not in {edition.edition for edition in library.editions}
