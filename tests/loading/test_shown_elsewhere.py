"""What a unit shows of other units: each may name the other, and what is not there is told with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.loading.library import Library, find
from course.loading.reader import Mistakes
from tests.conftest import ROOT


def test_two_units_may_show_each_others_ratings(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    copy = find(tmp_path)
    for unit, other in (("welcome", "context"), ("context", "welcome")):
        (copy.folder / f"{copy.entry(unit).file}.yaml").write_text(
            f"unit: {unit}\ntitle: A unit\nactivities:\n  - rating: how-sure\n    title: How sure\n    intro: Say.\n"
            f"    beside: {other}/how-sure\n    statements:\n      - {{id: listen, text: I listen.}}\n",
            encoding="utf-8",
        )
    for unit in ("welcome", "context"):
        assert Library(copy.folder).activity(f"{unit}/how-sure")[0].id == unit
    (copy.folder / "02-context.yaml").write_text("unit: [", encoding="utf-8")
    assert Library(copy.folder).unit("welcome").id == "welcome"
    (copy.folder / "02-context.yaml").unlink()
    with pytest.raises(Mistakes, match=r"^content/00-welcome\.yaml:7: There is no rating 'context/how-sure'\."):
        Library(copy.folder).unit("welcome")
