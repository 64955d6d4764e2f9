"""Where a learner is asked whether they are sure, keeping is the loud button and taking away the quiet one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import course.render

TEMPLATES = Path(course.render.__file__).parent / "templates"
ASKED = {
    path.name: re.findall(r"<button[^>]*>", asked)
    for path in sorted(TEMPLATES.glob("*.j2"))
    for asked in re.findall(r'class="sure".*?</div>', path.read_text(encoding="utf-8"), re.S)
}


@pytest.mark.parametrize("name", ASKED)
def test_what_takes_away_is_the_quiet_button(name: str) -> None:
    takes_away, keeps = ASKED[name]
    assert "data-clear" in takes_away or 'data-act="afresh"' in takes_away
    assert "quiet" in takes_away
    assert "quiet" not in keeps


def test_every_panel_that_takes_away_asks() -> None:
    assert {"answers.html.j2", "earlier.html.j2"} <= {*ASKED}
