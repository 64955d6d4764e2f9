"""Nothing of the key is in a handout, and all of it in the facilitator's guide."""

from __future__ import annotations

import re

from course import render
from course.model import (
    Activity,
    Exchange,
    Map,
    Quiz,
)
from tests.render.key import key
from tests.render.markup import every_activity, plain_words, strings


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
