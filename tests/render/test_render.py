"""Every activity in every face: sound HTML, nothing of the key in a handout, nothing of ours run as code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from random import Random
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course import render
from course.language.plaintext import html_to_text
from course.loading.library import find
from course.model import (
    Activity,
    Conversation,
    Exchange,
    Map,
    Quiz,
    Record,
    Reflection,
    Rewrite,
    Story,
    Unit,
)
from course.model.record import Word
from course.model.unit import KINDS
from tests.conftest import ROOT

FACES = get_args(render.Face)
LIBRARY = find(ROOT)
UNITS = ["specimen", *(entry.unit for entry in LIBRARY.written)]
ALL = [(unit, activity.id) for unit in UNITS for activity in LIBRARY.unit(unit).activities]

every_unit = pytest.mark.parametrize("unit", UNITS)
every_activity = pytest.mark.parametrize(("unit", "name"), ALL, ids=["/".join(pair) for pair in ALL])
every_face = pytest.mark.parametrize("face", FACES)

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag: str, attributes: dict[str, str | None], parent: Element | None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def walk(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, *tags: str) -> list[Element]:
        return [found for found in self.walk() if found.tag in tags]

    def up(self):
        here = self.parent
        while here:
            yield here
            here = here.parent

    @property
    def text(self) -> str:
        return " ".join("".join(c if isinstance(c, str) else f" {c.text} " for c in self.children).split())

    def __repr__(self) -> str:
        return f"<{self.tag} {self.attributes}>"


class Strict(HTMLParser):
    """Refuses what a browser would silently mend."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("", {}, None)

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        unquoted = re.findall(r"""\s[\w-]+=[^"'\s]""", re.sub(r'"[^"]*"', '""', self.get_starttag_text() or ""))
        assert not unquoted, f"<{tag}> has an attribute without quotes, or with those of prose: {unquoted}"
        made = Element(tag, dict(attrs), self.here)
        self.here.children.append(made)
        assert not BLOCKS.fullmatch(tag) or self.here.tag not in (
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "span",
            "label",
            "legend",
        ), f"<{tag}> stands inside {self.here}"
        if tag not in VOID:
            self.here = made

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID, f"<{tag}/> closes itself"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert tag == self.here.tag, f"</{tag}> closes {self.here}"
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.children.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"A comment reached the page: {data}")


BLOCKS = re.compile(
    "section|header|h[1-6]|p|div|ul|ol|table|blockquote|figure|dl|aside|fieldset|form|details|summary|pre"
)


def parsed(markup: str) -> Element:
    parser = Strict()
    parser.feed(markup)
    parser.close()
    assert parser.here is parser.root, f"{parser.here} is never closed"
    return parser.root


def page(library, unit: str, name: str, face: str) -> Element:
    found, activity = library.activity(f"{unit}/{name}")
    return parsed(render.html(library, found, activity, face))


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


@every_face
@every_unit
def test_no_id_stands_twice_in_a_unit_and_every_id_pointed_at_is_there(library, unit, face):
    found = library.unit(unit)
    root = parsed("".join(render.html(library, found, activity, face) for activity in found.activities))
    ids = [element.attributes["id"] for element in root.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)
    for element in root.walk():
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-reveals"):
            for name in (element.attributes.get(attribute) or "").split():
                assert name in ids, f"{element} points at '{name}', which is not there"


# Any ids that an author may write, among them those that were once the same as our own.

OURS = ["hint", "situation", "question", "text", "match", "model", "why", "next", "own", "own-name", "way", "ways", "scene",
        "guidance", "reply", "when", "how", "sources", "block", "plan", "answers", "progress"]  # fmt: skip
NEAR = ["a", "a-a", "a-a-a", "hint-text", "a-hint", "why-guidance", "model-a"]


PARTS = dict.fromkeys(("items", "options", "steps", "guesses", "scenes", "lines", "replies", "prompts", "checklist",
                       "places", "statements", "fields"), "") | {"pairs": "spares", "turns": "endings"}  # fmt: skip
"""Where ids stand in a record; those of two lists may have to differ."""


def renamed(unit: Unit, name: str, chance: Random) -> Unit:
    """The same unit under another name and with other ids: each of OURS and NEAR, once in its list."""
    raw = {**unit.model_dump(), "facilitator": None, "unit": name}
    for activity, new in zip(raw["activities"], sample(chance, len(raw["activities"]))):
        rename_within(activity, chance)
        activity[next(key for key in activity if key in KINDS)] = new
    return Unit.model_validate(raw)


def sample(chance: Random, count: int, *taken: str) -> list[str]:
    return chance.sample([name for name in OURS + NEAR if name not in taken], count)


def rename_within(record: dict[str, Any], chance: Random) -> None:
    """New ids for the parts of a record, the parts of these, and so on."""
    stops = [scene["stop"] for scene in record.get("scenes", []) if scene["stop"]]
    rename(stops, sample(chance, len(stops), "way", "ways", "scene"))
    for stop in stops:
        rename_within(stop, chance)
    for key, second in PARTS.items():
        parts = [part for part in record.get(key, []) + record.get(second, []) if isinstance(part, dict)]
        new = rename(parts, sample(chance, len(parts), *(["own", "next"] if key == "places" else [])))
        for part in parts:
            for reply in part.get("replies", []):
                reply["to"] = new[reply["to"]]
            rename_within(part, chance)


def rename(parts: list[dict[str, Any]], names: list[str]) -> dict[str, str]:
    new = {part["id"]: name for part, name in zip(parts, names)}
    for part in parts:
        part["id"] = new[part["id"]]
    return new


def assert_ids_differ(root: Element) -> None:
    ids = [element.attributes["id"] for element in root.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids)), sorted(name for name in set(ids) if ids.count(name) > 1)


@pytest.mark.parametrize(
    ("kind", "key", "name"),
    [
        ("quiz", "options", "hint"),
        ("quiz", "options", "situation"),
        ("map", "places", "model"),
        ("exchange", "lines", "why"),
    ],
)
def test_an_id_that_was_once_our_own_stands_once(kind, key, name):
    unit = LIBRARY.unit("specimen")
    for activity in (one for one in unit.activities if one.kind == kind):
        raw = activity.model_dump()
        for record in (raw, *raw.get("items", [])):
            for part in record.get(key, [])[:1]:
                part["id"] = name
        for face in FACES:
            assert_ids_differ(parsed(render.html(LIBRARY, unit, type(activity).model_validate(raw), face)))


@settings(max_examples=15)
@given(st.integers())
def test_no_id_stands_twice_whatever_ids_an_author_writes(seed):
    chance = Random(seed)
    units = [renamed(LIBRARY.unit("specimen"), name, chance) for name in sample(chance, 2)]
    for face in FACES:
        root = parsed(
            "".join(render.html(LIBRARY, unit, activity, face) for unit in units for activity in unit.activities)
        )
        assert_ids_differ(root)
        groups: dict[str | None, set[int]] = {}
        for radio in root.all("input"):
            if radio.attributes.get("type") == "radio":
                fieldset = next(up for up in radio.up() if up.tag == "fieldset")
                groups.setdefault(radio.attributes["name"], set()).add(id(fieldset))
        assert all(len(fieldsets) == 1 for fieldsets in groups.values()), "choices of two questions exclude one another"


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


@every_activity
def test_the_text_of_a_story_and_a_conversation_carries_the_label_too(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    text = " ".join(render.text(library, found, activity).split())
    label = "Illustrative story. Written from published research. Not a real person."
    assert (label in text) == isinstance(activity, Story | Conversation)


# The key.


def key(activity: Activity) -> list[str]:
    """Every text that only somebody who has answered, or a facilitator, may read."""
    secret: list[str] = [activity.notes]
    match activity:
        case Quiz():
            for item in activity.items:
                secret += [item.rationale, item.hint, *(choice.feedback for choice in item.choices)]
        case Story():
            for stop in activity.stops:
                secret += [stop.afterwards, *(guess.feedback for guess in stop.guesses)]
        case Exchange():
            secret += [line.why for line in activity.lines]
            said = {line.says for line in activity.lines}
            secret += [text for line in activity.better for text in (line.says, line.note) if text not in said]
            secret.append(activity.closing)
        case Conversation():
            secret += [reply.inner for turn in activity.turns for reply in turn.replies]
        case Reflection():
            secret += [prompt.model_answer for prompt in activity.prompts]
        case Rewrite():
            secret.append(activity.model_answer)
        case Map():
            secret += [*(place.why for place in activity.places), activity.closing]
    return [text for text in secret if text.strip()]


def strings(value: Any):
    """Every string in a tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def plain_words(text: str) -> str:
    """Letters and digits alone, so that no mark, quote or line end can hide a leak."""
    return " ".join(re.findall(r"\w+", unescape(text)))


@every_activity
def test_the_handout_holds_nothing_of_the_key(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    handout = plain_words(re.sub(r"<[^>]*>", " ", render.html(library, found, activity, "handout")))
    source = plain_words(render.html(library, found, activity, "handout"))
    text = plain_words(render.text(library, found, activity))
    secrets = key(activity)
    public = [plain_words(words) for words in strings(activity.model_dump()) if words not in secrets]
    for secret in secrets:
        for sentence in re.split(r"(?<=[.?!”])\s+", secret.strip()):
            words = plain_words(re.sub(r"\]\([^)]*\)", "", sentence))
            if len(words.split()) > 3 and not any(words in known for known in public):
                assert words not in handout, sentence
                assert words not in source, sentence
                assert words not in text, sentence


@every_activity
def test_the_facilitator_does_get_the_key(library, unit, name):
    """So that the test above cannot pass because nothing was looked for."""
    found, activity = library.activity(f"{unit}/{name}")
    guide = plain_words(re.sub(r"<[^>]*>", " ", render.html(library, found, activity, "facilitator")))
    # An activity's hints are for who answers, and spares belong to no prompt.
    hidden = [item.hint for item in getattr(activity, "items", [])]
    hidden += [spare.feedback for item in getattr(activity, "items", []) for spare in getattr(item, "spares", [])]
    for secret in key(activity):
        if secret not in hidden:
            assert plain_words(secret) in guide, secret


def test_the_key_of_the_specimen_has_everything_in_it(library):
    kinds = {activity.kind for activity in library.unit("specimen").activities if key(activity)}
    assert kinds == {"quiz", "story", "exchange", "conversation", "reflection", "rewrite", "map"}


def turned(activity: Activity) -> Activity:
    """The same activity with another key: other options right, steps in another order, other views."""
    data = activity.model_dump()
    for item in data.get("items", []):
        options = item.get("options", [])
        if "correct" in (options or [{}])[0]:
            flags = [option["correct"] for option in options]
            for option, flag in zip(options, flags[1:] + flags[:1], strict=True):
                option["correct"] = flag
        elif options:
            views = [option["view"] for option in options]
            for option, view in zip(options, views[1:] + views[:1], strict=True):
                option["view"] = view
        if "steps" in item:
            item["steps"].reverse()
        if "pairs" in item:  # prompts stay; what belongs to them goes round, each match keeping its own place
            item["pairs"] = [
                {**pair, "prompt": other["prompt"]}
                for pair, other in zip(item["pairs"], item["pairs"][1:] + item["pairs"][:1], strict=True)
            ]
            item["pairs"] = item["pairs"][-1:] + item["pairs"][:-1]
    for line in data.get("lines", []):
        line["why"] = "" if line["why"] else "It goes wrong here."
    for place in data.get("places", []):
        place["link"] = {"strong": "weak", "weak": "gap", "gap": "strong"}[place["link"]]
    return type(activity).model_validate(data)


@every_activity
def test_another_key_gives_the_same_handout_to_the_byte(library, unit, name):
    """No flag, no order, no class and no attribute tells what is right."""
    found, activity = library.activity(f"{unit}/{name}")
    other = turned(activity)
    if isinstance(activity, Quiz | Exchange | Map):
        assert other != activity
        assert render.html(library, found, other, "facilitator") != render.html(library, found, activity, "facilitator")
    assert render.html(library, found, other, "handout") == render.html(library, found, activity, "handout")
    assert render.text(library, found, other) == render.text(library, found, activity)


# Plain text.


@every_activity
def test_the_text_says_all_words_of_the_handout_in_their_order(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    root = page(library, unit, name, "handout")
    for drawing in root.all("svg"):  # what it shows stands in words beside it
        drawing.children.clear()
    shown = root.text
    text = render.text(library, found, activity)
    assert said(text) == said(shown)


def said(text: str) -> list[str]:
    """Words in order; boxes, rules to write on and the numbers of a list stand for something else."""
    text = re.sub(r"(?m)^\s*(\d+\.|-) |_{3,}|\[ \]|☐| \| ", " ", text)
    return re.findall(r"\w+", text)


@every_activity
def test_the_text_fits_a_terminal_and_has_no_markup_in_it(library, unit, name):
    found, activity = library.activity(f"{unit}/{name}")
    text = render.text(library, found, activity)
    assert text == text.strip()
    assert "\n\n\n" not in text
    assert not re.search(r"</?[a-z]|&[a-z#0-9]+;", text)
    assert all(len(line) <= 80 or " " not in line.strip() for line in text.splitlines())


# The same words, the same bytes.

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
    outputs = set()
    for seed in ("0", "1", "4242"):
        ran = subprocess.run(
            [sys.executable, "-c", SAY_ALL.format(units=UNITS, faces=FACES)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(ran.stdout)
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == len(ALL) * 4


# What content may not do.

EVIL = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> [link](javascript:alert(3)) "
    "![shot](javascript:alert(4)) <javascript:alert(5)> \"onmouseover='alert(6)' </section></textarea></select> "
    "{{ 7 * 191 }} [other](JaVaScRiPt&colon;alert(7)) [data](data:text/html,<script>alert(8)</script>) &lt;b&gt;"
)
WHOLE = (
    EVIL + "\n\n<script>alert(9)</script>\n\n<div onclick=alert(10)>\n\n```html onload=alert(11)\n<b>\n```\n\n"
    "[evil]: javascript:alert(12)\n\n[evil]\n\n<!-- a comment -->\n\nWhat now? " + EVIL
)


def spoiled(value: Any, name: str = "") -> Any:
    """`value` with hostile words in every field that holds words of the course (ids and choices stay)."""
    if isinstance(value, Record):
        kinds = type(value).model_fields
        return value.model_copy(
            update={n: spoiled(getattr(value, n), n) for n in kinds if get_origin(kinds[n].annotation) is not Literal}
        )
    if isinstance(value, list):
        return [spoiled(part, name) for part in value]
    if isinstance(value, str) and not isinstance(value, Word) and name not in ("kind", "beside", "url"):
        return WHOLE if name in LONG else EVIL
    return value


LONG = {
    "body",
    "stem",
    "rationale",
    "feedback",
    "afterwards",
    "summary",
    "scene",
    "closing",
    "original",
    "model_answer",
    "example",
    "evidence",
}
ALLOWED = re.compile(
    "section|header|p|h[234]|div|ul|ol|li|dl|dt|dd|span|strong|em|a|code|pre|br|hr|blockquote|figure|figcaption|"
    "table|thead|tbody|tr|th|td|fieldset|legend|label|input|select|option|textarea|button|form|aside|details|summary|"
    "svg|title|g|path|rect|text|tspan"
)


class Spoiled:
    """The course's shelves with hostile words in all they hold."""

    def __init__(self, library) -> None:
        self.course = spoiled(library.course)
        self.people = {name: spoiled(person) for name, person in library.people.items()}
        self.sources = {name: spoiled(source) for name, source in library.sources.items()}
        self.citations = {name: spoiled(source).title for name, source in library.sources.items()}
        self.terms = {name: spoiled(term) for name, term in library.terms.items()}
        self.support = spoiled(library.support)
        self.written = library.written
        self.picture = library.picture


@every_face
@pytest.mark.parametrize("activity", LIBRARY.unit("specimen").activities, ids=lambda activity: activity.id)
def test_hostile_words_in_content_are_shown_as_words(library, activity, face):
    unit = library.unit("specimen")
    markup = render.html(Spoiled(library), unit, spoiled(activity), face)
    assert markup.count("alert(1)") > 1, "the hostile words did not arrive"
    assert "1337" not in markup, "a template ran inside content"
    root = parsed(markup)
    for element in root.walk():
        assert ALLOWED.fullmatch(element.tag), element
        for name, value in element.attributes.items():
            assert not name.startswith("on"), element
            assert name != "style", element
            if name in ("href", "src", "action"):
                assert re.match(r"(https?:|#)", value or ""), element
    assert "<script>alert(1)</script>" in root.text.replace(" ", "").replace("“", "").replace("”", "")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("- one\n- two\n  - inner\n  - more\n- three", "- one\n- two\n  - inner\n  - more\n- three"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("- one\n\n  again\n\n- two", "- one\nagain\n- two"),
        ("##### Small\n\nWords.", "Small\nWords."),
        ("Before.\n\n    code here\n    and here\n\nAfter.", "Before.\n\ncode here and here\nAfter."),
        ("Before.\n\n---\n\nAfter.", "Before.\n\nAfter."),
        ("> Said.\n\nAfter.", "Said.\n\nAfter."),
        ("One **two**, *three* and `four`.", "One two, three and four."),
        ("A [link](https://example.org) here.", "A link here."),
        ("One  \ntwo.", "One\ntwo."),
        ("| A | B |\n|---|---|\n| one | two |\n| three | four |", "A | B\none | two\nthree | four"),
        ("![A drawing of a chair](chair.png)", "!A drawing of a chair"),
        ("5 < 6 & 7", "5 < 6 & 7"),
    ],
)
def test_markdown_becomes_text_that_keeps_its_blocks_apart(markdown, text):
    assert html_to_text(str(render.markdown.html(markdown))) == text


def test_what_a_link_means_and_how_to_keep_people_safe_stand_once_in_the_sources() -> None:
    sources = [path for kind in ("*.py", "*.j2", "*.js") for path in (ROOT / "course").rglob(kind)]
    for words, file in (("Works now and then", "practice.py"), ("Keep people safe:**", "reflection.py")):
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
