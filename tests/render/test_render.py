"""Every activity in every face: sound HTML, named controls, and the same words and bytes each time."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from itertools import pairwise

from course import render
from course.model import (
    Conversation,
    Story,
)
from tests.conftest import ROOT
from tests.render.markup import ALL, FACES, UNITS, Element, every_activity, every_face, page, parsed
from tests.uncounted import uncounted


@every_face
@every_activity
def test_the_html_is_well_formed_and_holds_one_section(library, unit, name, face):
    root = page(library, unit, name, face)
    assert [child.tag for child in root.children if isinstance(child, Element)] == ["section"]
    assert "".join(child for child in root.children if isinstance(child, str)).strip() == ""


@every_face
@every_activity
def test_headings_go_down_by_one_from_one_h2(library, unit, name, face):
    headings = page(library, unit, name, face).all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels[0] == 2
    assert levels.count(2) == 1, [heading.text for heading in headings if heading.tag == "h2"]
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    assert all(heading.text for heading in headings)


def named(control: Element, root: Element) -> bool:
    if control.attributes.get("aria-label"):
        return True
    if any(up.tag == "label" and up.text for up in control.up()):
        return True
    labels = [label for label in root.all("label") if label.attributes.get("for") == control.attributes.get("id")]
    return bool(control.attributes.get("id") and labels and labels[0].text)


@every_activity
def test_everything_to_fill_in_has_a_name_and_every_choice_its_question(library, unit, name):
    root = page(library, unit, name, "interactive")
    for control in root.all("input", "select", "textarea"):
        assert named(control, root), f"{control} has no label"
        if control.attributes.get("type") == "radio":
            assert any(up.tag == "fieldset" for up in control.up()), f"{control} stands in no fieldset"
    for fieldset in root.all("fieldset"):
        first = next(child for child in fieldset.children if isinstance(child, Element))
        assert first.tag == "legend", f"{fieldset} begins with {first}"
        assert first.text
        assert len([child for child in fieldset.children if isinstance(child, Element) and child.tag == "legend"]) == 1
    for button in root.all("button"):
        assert button.text or button.attributes.get("aria-label")
        assert button.attributes.get("type") in ("button", "submit"), f"{button} would send the form"


def test_the_check_for_names_finds_a_control_without_one():
    for markup in (
        "<input>",
        '<label for="b">B</label><input id="a">',
        "<label><input></label>",
        '<select id="a"></select>',
    ):
        root = parsed(markup)
        assert not named(root.all("input", "select")[0], root), markup


@every_activity
def test_the_handout_has_nothing_to_press_and_the_other_faces_show_no_forms_on_paper(library, unit, name):
    for face in ("handout", "facilitator"):
        assert page(library, unit, name, face).all("input", "select", "textarea", "button", "form", "script") == []


@every_face
@every_activity
def test_the_label_of_stories_stands_on_every_story_and_conversation(library, unit, name, face):
    _, activity = library.activity(f"{unit}/{name}")
    label = "Illustrative story. Written from published research. Not a real person."
    assert page(library, unit, name, face).text.count(label) == isinstance(activity, Story | Conversation)


SAY_ALL = """
import hashlib
from course import render
from course.loading.library import find
library = find()
for unit in {units!r}:
    found = library.unit(unit)
    for activity in found.activities:
        for face in {faces!r}:
            print(hashlib.sha256(render.html(library, found, activity, face).encode()).hexdigest())
        print(hashlib.sha256(render.text(library, found, activity).encode()).hexdigest())
"""


def test_the_same_words_give_the_same_bytes_in_every_process():
    here = io.StringIO()
    with contextlib.redirect_stdout(here):
        exec(SAY_ALL.format(units=UNITS, faces=FACES), {})  # in this process, whatever its seed is
    outputs = {here.getvalue()}
    for seed in ("0", "4242"):
        ran = subprocess.run(
            [sys.executable, "-c", SAY_ALL.format(units=UNITS, faces=FACES)],
            cwd=ROOT,
            env={**uncounted(), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(ran.stdout)
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == len(ALL) * (len(FACES) + 1)


def test_what_a_link_means_and_how_to_keep_people_safe_stand_once_in_the_sources() -> None:
    sources = [path for kind in ("*.py", "*.j2", "*.js") for path in (ROOT / "course").rglob(kind)]
    for words, file in (("Works now and then", "map.py"), ("Keep people safe:**", "reflection.py")):
        assert [path.name for path in sources if words in path.read_text(encoding="utf-8")] == [file], words


@every_face
def test_an_ending_that_keeps_somebody_safe_says_what_to_do_next(library, face):
    unit, talk = library.activity("specimen/at-the-counter")
    ending = talk.endings[0].model_copy(update={"safety": ["Stay with **her**.", "Get the duty doctor now."]})
    safe = talk.model_copy(update={"endings": [ending, *talk.endings[1:]]})

    markup = render.html(library, unit, safe, face)

    assert markup.count("Keep people safe: the next ten minutes") == 1
    assert "<li>Stay with <strong>her</strong>.</li><li>Get the duty doctor now.</li>" in markup
    assert "next ten minutes" not in render.html(library, unit, talk, face)
