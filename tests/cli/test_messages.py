"""What the commands and the exports say stands in messages.py of their rooms, where the check reads it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

FILES = sorted(path for room in ("cli", "export") for path in (ROOT / "course" / room).rglob("*.py"))
SAYS = {"echo", "ClickException", "NotMade", "CannotMake", "Unfetched", "Missing", "NotThere", "ConversionException"}


def sentences(source: str) -> list[str]:
    """The words that are written down where something is said, and not in messages.py."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    says = [call for call in calls if ast.unparse(call.func).rpartition(".")[2] in SAYS]
    literals = [
        part
        for call in says
        for argument in call.args
        for part in (argument.values if isinstance(argument, ast.JoinedStr) else [argument])
    ]
    words = [part.value for part in literals if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return [text for text in words if len(text.split()) > 3]  # a tool's name, such as "A Word document", is none


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT / "course").as_posix())
def test_no_sentence_is_said_past_messages(path: Path) -> None:
    assert sentences(path.read_text(encoding="utf-8")) == []


def test_the_test_finds_a_sentence() -> None:
    assert sentences('raise NotMade(f"The file {x} could not be made.")') == [" could not be made."]
    assert sentences('click.echo("To read the notes: course check")')
    assert sentences("click.echo(messages.WROTE.format(file=path))") == []
