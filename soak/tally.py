"""What was acknowledged as saved, against what is kept."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from course.learner.store import Store

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Tally:
    """How many saves were acknowledged, and how many of those are kept."""

    acknowledged: int = 0
    kept: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.acknowledged + other.acknowledged, self.kept + other.kept)

    @property
    def lost(self) -> int:
        """Saves that were acknowledged and are not there."""
        return self.acknowledged - self.kept


def tally(folder: Path, acknowledged: Iterable[tuple[str, str]]) -> Tally:
    """Look for each acknowledged (activity, part) in the answers folder. Every save wrote a part of its own."""
    parts = [*acknowledged]
    store = Store(folder)
    kept = {name: store.load(name) for name in {name for name, _ in parts}}
    for name, saved in kept.items():
        assert saved.trouble == "", f"{name}: {saved.trouble}"
    return Tally(len(parts), sum(part in kept[name].responses for name, part in parts))


@contextmanager
def flushing_folder() -> Iterator[Path]:
    """A folder on the disk that the course lies on: where flushing costs nothing (tmpfs), saves hardly ever meet."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build, prefix="soak-") as folder:
        yield Path(folder)
