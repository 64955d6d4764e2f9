"""Stories: labelled, grounded, with a task for every part and a way round what is hard."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, activities, spot
from course.checks.rules.notebooks import parsed
from course.language.words import strip_markdown
from course.model import NATIONS, Story, Text

HARD = re.compile(
    r"\b(suicid\w*|self-harm\w*|overdos\w*|abus(e|ed|ive)|rape\w*|assault\w*|violen(t|ce)|trauma\w*|died|death|dying"
    r"|bereave\w*|grief|grieving|nightmares?|panic attacks?|miscarr\w*|torture\w*|psychosis|detain(ed|tion))\b",
    re.I,
)


def provenance_label(manuscript: Manuscript) -> Iterator[Finding]:
    """The label on every story says that it is illustrative and that the person is not real."""
    label = manuscript.course.record.story_label.lower()
    if "illustrative" not in label or "not a real person" not in label:
        yield Finding(
            spot(manuscript.course, ("story_label",)),
            "The label on the stories does not say that they are illustrative and the person not real.",
            "Write: Illustrative story. Written from published research. Not a real person.",
        )


def label_in_notebooks(manuscript: Manuscript) -> Iterator[Finding]:
    """Every story in a notebook carries the label."""
    label = manuscript.course.record.story_label
    for loaded, story, place in activities(manuscript.units, Story):
        notebook = parsed(manuscript, manuscript.notebooks / f"{manuscript.entry(loaded).file}.ipynb") or {"cells": []}
        cells = [cell for cell in notebook["cells"] if isinstance(cell, dict) and cell.get("id") == story.id[:64]]
        if cells and label not in json.dumps(cells, ensure_ascii=False):
            yield Finding(
                spot(loaded, place),
                f"The story '{story.id}' is in its notebook without its label.",
                "Run: course build",
            )


def three_sources(manuscript: Manuscript) -> Iterator[Finding]:
    """Every story rests on 3 sources or more."""
    for loaded, story, place in activities(manuscript.all, Story):
        if (count := len(set(story.sources))) < 3:
            yield Finding(
                spot(loaded, (*place, "sources")),
                f"The story '{story.id}' names {count} source{'' if count == 1 else 's'}.",
                "Name 3 or more whose themes it is written from.",
            )


def task_for_every_part(manuscript: Manuscript) -> Iterator[Finding]:
    """Every scene of a story has a task: a stop at which the reader predicts or answers."""
    for loaded, story, place in activities(manuscript.all, Story):
        for position, scene in enumerate(story.scenes):
            if scene.stop is None:
                yield Finding(
                    spot(loaded, (*place, "scenes", position)),
                    f"The scene '{scene.id}' has no task.",
                    "Write a 'stop:' under it, with a prompt.",
                )


def ready_for_what_is_hard(manuscript: Manuscript) -> Iterator[Finding]:
    """A story about something hard has a content note, a summary, and help routes for 4 nations in its unit."""
    named = {nation.name for nation in manuscript.support.record.nations}
    if missing := [nation for nation in NATIONS if nation not in named]:
        yield Finding(
            spot(manuscript.support, ("nations",)),
            f"There is no help route for {', '.join(missing)}.",
            "Write one for each.",
        )
    for loaded, story, place in activities(manuscript.all, Story):
        words = " ".join([story.summary, *(scene.body for scene in story.scenes)])
        if not story.content_note.strip() and (match := HARD.search(strip_markdown(words))):
            yield Finding(
                spot(loaded, place),
                f"The story '{story.id}' speaks of '{match.group()}' and has no content note.",
                "Write 'content_note:' and its topics, neutrally.",
            )
        if story.content_note.strip():
            if not story.summary.strip():
                yield Finding(
                    spot(loaded, (*place, "summary")), f"'{story.id}' has no summary.", "Write the story in short."
                )
            texts = [activity for activity in loaded.record.activities if isinstance(activity, Text)]
            if not any(text.support for text in texts):
                yield Finding(
                    spot(loaded, (*place, "content_note")),
                    f"The story '{story.id}' has a content note, and no text of its unit gives the help routes.",
                    "Write 'support: true' in a text of this unit.",
                )
