"""What was made of the words once is taken as it is; it is never older than the words, and never a reason to fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from course.loading import compiled
from course.loading.compiled import MOST, Compiled, describe_words, private_cache
from course.loading.library import Library
from course.loading.reader import Mistakes
from course.model import Unit
from tests.conftest import ROOT
from tests.loading.compiled_words import UNIT, kept, opened
from tests.privilege import without_privilege
from tests.uncounted import uncounted

OPEN = f"""
from pathlib import Path
from course.loading.library import Library
library = Library(Path("content"), is_compiled=True)
print(library.unit({UNIT!r}).title, len(library.citations), len(library.terms), library.course.title)
"""


def test_what_was_read_once_is_not_read_again_and_is_the_same(cache: Path, content: Path, reads: list[str]) -> None:
    plain = Library(content)
    first = opened(content)
    assert (first.unit(UNIT), first.citations, first.terms) == (plain.unit(UNIT), plain.citations, plain.terms)
    reads.clear()

    again = opened(content)

    assert (again.unit(UNIT), again.citations, again.terms) == (plain.unit(UNIT), plain.citations, plain.terms)
    assert again.course == plain.course
    assert reads == []


def test_a_library_that_nobody_asked_to_compile_keeps_nothing(cache: Path, content: Path) -> None:
    Library(content).unit(UNIT)

    assert not cache.exists()


def test_a_changed_word_is_seen_at_once_even_where_size_and_time_are_the_same(cache: Path, content: Path) -> None:
    opened(content).unit(UNIT)
    path = content / "specimen.yaml"
    before, words = path.stat(), path.read_text(encoding="utf-8")
    title = opened(content).unit(UNIT).title
    changed = title[:-1] + ("x" if title[-1] != "x" else "y")
    path.write_text(words.replace(title, changed), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)

    assert opened(content).unit(UNIT).title == changed


@pytest.mark.parametrize("file", ["glossary.yaml", "references.yaml", "people.yaml"])
def test_a_unit_is_checked_again_once_what_it_refers_to_changed(cache: Path, content: Path, file: str) -> None:
    opened(content).unit(UNIT)
    words = (content / file).read_text(encoding="utf-8")
    (content / file).write_text(words.replace("- id: ", "- id: NO-" if file.startswith("ref") else "- id: no-"))

    with pytest.raises(Mistakes):
        opened(content).unit(UNIT)


def test_a_mistake_is_told_each_time_and_never_kept(cache: Path, content: Path) -> None:
    path = content / "specimen.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "wrong: words\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(Mistakes, match="wrong"):
            opened(content).unit(UNIT)

    assert not [one for one in kept(cache) if one.name.startswith("unit")]


def test_words_that_changed_while_they_were_read_are_not_kept(cache: Path, content: Path) -> None:
    slow = Compiled(content)

    def read() -> Unit:
        unit = Library(content).unit(UNIT)
        (content / "support.yaml").write_bytes((content / "support.yaml").read_bytes() + b"\n")
        return unit

    assert slow.take("unit", Unit, read).id == UNIT
    assert kept(cache) == []


def test_a_folder_in_the_place_of_what_is_kept_is_no_reason_to_fail(cache: Path, content: Path) -> None:
    (cache / describe_words(content) / f"unit {UNIT}").mkdir(parents=True)

    assert opened(content).unit(UNIT).id == UNIT


def test_a_cache_that_others_may_write_to_is_not_used(cache: Path, content: Path) -> None:
    cache.mkdir(parents=True)
    cache.chmod(0o777)

    assert opened(content).unit(UNIT).id == UNIT
    assert private_cache() is None
    assert kept(cache) == []


def test_a_cache_that_is_a_link_is_not_used(cache: Path, tmp_path: Path) -> None:
    cache.parent.mkdir()
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    cache.symlink_to(tmp_path / "elsewhere")

    assert private_cache() is None


def run(content: Path, cache_home: Path, **options: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", OPEN],
        cwd=content.parent,
        env={**uncounted(), "XDG_CACHE_HOME": str(cache_home), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        **options,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="takes from root what only Linux lets it take")
def test_where_nothing_may_be_written_the_words_are_read(content: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)

    process = run(content, home, preexec_fn=without_privilege)
    assert process.communicate()[0].startswith(Library(content).unit(UNIT).title)
    assert process.returncode == 0
    assert [*home.iterdir()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere caches have another place")
def test_processes_that_start_at_once_all_have_the_words_and_leave_one_of_each(content: Path, tmp_path: Path) -> None:
    processes = [run(content, tmp_path / "cache") for _ in range(4)]
    said = {process.communicate()[0] for process in processes}

    assert [process.returncode for process in processes] == [0] * 4
    assert len(said) == 1
    names = [path.name for path in kept(tmp_path / "cache")]
    assert len(names) == len({*names})
    assert f"unit {UNIT}" in names
    assert not [name for name in names if name.startswith("tmp")]


def test_no_more_than_a_few_states_of_the_words_are_kept(cache: Path, content: Path) -> None:
    for change in range(MOST + 3):
        (content / "note.yaml").write_text(f"{change}", encoding="utf-8")
        opened(content).course  # noqa: B018 - it is kept by being asked for
        os.utime(cache / describe_words(content), (change, change))

    states = [path.name for path in cache.iterdir()]
    assert len(states) == MOST
    assert describe_words(content) in states


def test_another_program_makes_its_own(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = describe_words(content)
    compiled._describe_program.cache_clear()
    monkeypatch.setattr(compiled, "__version__", "2099.1")
    after = describe_words(content)
    compiled._describe_program.cache_clear()

    assert before
    assert after not in (before, "")


def test_what_cannot_all_be_read_is_not_compiled(cache: Path, content: Path) -> None:
    (content / "large.yaml").write_bytes(b"#" * (compiled.LARGEST + 1))

    assert describe_words(content) == ""
    assert opened(content).unit(UNIT).id == UNIT
    assert kept(cache) == []
