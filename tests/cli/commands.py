"""The commands, as somebody types them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from course.cli import main


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, words, input=typed)


def export(*words: object) -> Result:
    """`course export …`; whatever goes wrong, nobody is shown a trace."""
    result = run("export", *map(str, words))
    assert "Traceback" not in result.output
    return result


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
