"""The check reads what the course itself says: every room's messages.py, constant by constant, with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.checks.interface import interface
from tests.conftest import ROOT

FILES = interface(ROOT)


def test_every_message_is_read_with_its_line() -> None:
    file = "course/render/activity_messages.py"
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    hint = next(passage for passage in FILES[file] if passage.kind == "SHOW_HINT")

    assert (hint.text, hint.tone) == ("Show a hint", "teaching")
    assert lines[hint.spot.line - 1] == 'SHOW_HINT = "Show a hint"'


def test_what_trainers_read_has_another_tone(tmp_path: Path) -> None:
    (tmp_path / "course" / "export" / "paper").mkdir(parents=True)
    (tmp_path / "course" / "export" / "paper" / "messages.py").write_text('TO_BRING = "To bring"\n')

    assert [passage.tone for passage in interface(tmp_path)["course/export/paper/messages.py"]] == ["trainer"]


def test_content_without_the_package_beside_it_has_no_interface_to_check(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    assert interface(tmp_path) == {}


@pytest.mark.parametrize("file", FILES)
def test_every_message_is_used(file: str) -> None:
    names = {passage.kind for passage in FILES[file]}
    others = [path for path in (ROOT / "course").rglob("*") if path.suffix in (".py", ".j2") and path != ROOT / file]
    used = {name for path in others for name in re.findall(r"\b[A-Z][A-Z0-9_]+\b", path.read_text(encoding="utf-8"))}

    assert names - used == set()
