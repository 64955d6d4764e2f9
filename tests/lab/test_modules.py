"""What the extension asks a browser to fetch at once is what its modules import, and nothing else."""

from __future__ import annotations

import re

from course.widget.script import BROWSER
from tests.conftest import ROOT

STATIC = ROOT / "course" / "lab" / "extension" / "static"
ENTRIES = ("plugin", "browser/bar", "browser/ways")


def imported(name: str, found: set[str]) -> set[str]:
    """`name` and all that it imports, by way of others too, without their ending."""
    found.add(name)
    folder, _, module = name.rpartition("/")
    words = ((BROWSER if folder else STATIC) / f"{module}.js").read_text(encoding="utf-8")
    for other in re.findall(r"^(?:import|export) [^;]* from \"\./([\w-]+)\.js\";", words, re.MULTILINE):
        if (path := f"{folder}/{other}".lstrip("/")) not in found:
            imported(path, found)
    return found


def test_all_modules_are_fetched_at_once() -> None:
    door = (STATIC / "remoteEntry.js").read_text(encoding="utf-8")
    [block] = re.findall(r"const MODULES = \[(.*?)\n  \];", door, re.DOTALL)
    shared, own = block.split(".map(", 1)
    listed = {f"browser/{name}" for name in re.findall(r'"([\w-]+)"', shared)} | {*re.findall(r'"([\w-]+)"', own)}

    assert listed == set().union(*(imported(entry, set()) for entry in ENTRIES))
    assert {path.stem for path in STATIC.glob("*.js")} == {name for name in listed if "/" not in name} | {"remoteEntry"}
