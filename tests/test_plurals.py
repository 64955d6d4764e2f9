"""No message says "1 minutes": what may be one of something has a message of its own for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

MANY = re.compile(
    r"(?<!of )(?<!of \$)\$?\{\w+\} "
    r"(?:(?:more|other|whole|new) )?"
    r"(minutes|hours|days|weeks|months|seconds|units|parts|activities|questions|sources|notebooks|files|pages|people|"
    r"learners|packages|pictures|items|words|turns|places|figures|levels|letters|sentences|have)\b"
)
MESSAGE = re.compile(r"^ *(?:([A-Z][A-Z0-9_]*) =|([a-z]\w*):)", re.M)
OF_ONE = {"one", "of", "a", "person", "people"}
COURSE = "the course has more than one unit"
UNIT = "every unit asks for several things"
BLOCK = "a block takes five minutes or more (model/facilitator)"
NEVER_ONE = {
    "cli/messages.py MADE_SITE": "a site has some hundred files",
    "export/lms/browser/messages.js slow": "said from three seconds on (SLOW in platform.js)",
    "export/lms/messages.py TOO_MANY": "said of more than a platform has room for",
    "export/pages/browser/messages.js allDone": UNIT,
    "export/pages/browser/messages.js finishedCourse": COURSE,
    "export/pages/browser/messages.js noCertificateYet": COURSE,
    "export/pages/browser/messages.js unitsDoneAndHours": "said from 91 minutes on",
    "export/paper/messages.py HOURS_TOGETHER": COURSE,
    "export/paper/messages.py METHODS": COURSE,
    "export/paper/messages.py SOURCES_READ": COURSE,
    "export/paper/messages.py ABOUT_MINUTES": "a role play is ten minutes or more with what is said after it",
    "export/paper/pack_messages.py IF_YOU_PLAY_IT": "a role play is ten minutes or more with what is said after it",
    "export/paper/messages.py MINUTES": BLOCK,
    "export/paper/messages.py BLOCK_AND_MINUTES": BLOCK,
    "export/paper/messages.py SAY_SO_AS_YOU_BEGIN": "a shorter session takes 45",
    "export/paper/messages.py WITH_MINUTES": "a shorter session takes 45",
    "export/paper/messages.py MINUTES_IN_ALL": "a session takes 60 minutes, a workshop half a day",
    "export/slides/messages.py MINUTES": BLOCK,
    "export/slides/messages.py MINUTES_OF": BLOCK,
    "learner/progress_messages.py ALL_DONE": UNIT,
    "learner/progress_messages.py UNITS_DONE_AND_HOURS": "said from 91 minutes on",
    "portfolio/cohort/messages.py PEOPLE": "nothing is said of fewer than five",
    "portfolio/cohort/messages.py REPORT_IS_IN": "nothing is said of fewer than five",
    "render/messages.py NO_CERTIFICATE_YET": COURSE,
    "render/messages.py HAS_FINISHED_COURSE": COURSE,
    "render/activity_messages.py PEOPLE_DRAWN": "two people are the fewest (model/chart)",
}
"""Messages that no number of one can reach, and why."""


def messages() -> Iterator[tuple[str, str]]:
    """Every message of the course, by its file and name, as it is written."""
    for path in sorted([*(ROOT / "course").rglob("*messages.py"), *(ROOT / "course").rglob("*messages.js")]):
        text = path.read_text(encoding="utf-8")
        starts = [*MESSAGE.finditer(text)]
        for start, end in zip(starts, [*(found.start() for found in starts[1:]), len(text)], strict=True):
            yield f"{path.relative_to(ROOT / 'course')} {start[1] or start[2]}", text[start.end() : end]


def without_number(name: str) -> tuple[str, frozenset[str]]:
    """The file of a message, and the words of its name but for what says one or many of it."""
    file, _, own = name.rpartition(" ")
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", own)
    singular = (re.sub(r"ie$", "y", word.lower().removesuffix("s")) for word in words)
    return file, frozenset(word for word in singular if word not in OF_ONE)


def said_of_many() -> dict[str, str]:
    return {name: found[0] for name, text in messages() if (found := MANY.search(text))}


@pytest.mark.parametrize("name", sorted(said_of_many().keys() - NEVER_ONE))
def test_what_may_be_one_of_something_says_so_in_a_message_of_its_own(name: str) -> None:
    beside = [other for other, _ in messages() if other != name and without_number(other) == without_number(name)]
    assert beside, f"“1” would stand in “{said_of_many()[name]}”"


def test_what_is_never_one_is_still_there() -> None:
    assert NEVER_ONE.keys() <= said_of_many().keys()
