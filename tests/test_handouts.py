"""Handouts: self-contained, the same each time, and with no key anywhere in the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.export import handouts
from course.library import Library, find
from course.model import Quiz

ROOT = Path(__file__).parent.parent
UNITS = [entry.unit for entry in find(ROOT).written]


@pytest.mark.parametrize("unit", UNITS)
def test_no_key_feedback_or_rationale_is_anywhere_in_the_bytes(library: Library, unit: str) -> None:
    page = handouts.page(library, library.entry(unit))
    for activity in library.unit(unit).activities:
        if not isinstance(activity, Quiz):
            continue
        for item in activity.items:
            assert item.rationale[:40] not in page
            for part in getattr(item, "options", []):
                assert part.feedback[:40] not in page
    for word in ("data-correct", "data-key", "data-view", "verdict", "rationale", "model-answer"):
        assert word not in page


@pytest.mark.parametrize("unit", UNITS)
def test_it_asks_nothing_of_any_host_and_runs_nothing(library: Library, unit: str) -> None:
    page = handouts.page(library, library.entry(unit))
    assert re.findall(r"<(?:script|link|img|iframe|object)\b", page) == []
    assert "@import" not in page
    assert "url(" not in page
    assert '<html lang="en-GB">' in page
    assert len(re.findall(r"<h1\b", page)) == 1


@pytest.mark.parametrize("unit", UNITS)
def test_the_same_words_give_the_same_bytes(library: Library, unit: str) -> None:
    entry = library.entry(unit)
    assert handouts.page(library, entry) == handouts.page(find(ROOT), entry)


def test_a_full_disk_leaves_nothing_half_written(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        handouts.write(library, library.written[0], tmp_path)
    assert list(tmp_path.iterdir()) == []
