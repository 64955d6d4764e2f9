"""Items made for a test, as a bank of their own."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter

from course.export.questions.bank import QuestionSet, read_item
from course.language import markdown
from course.loading.library import Library
from course.model import Item

READER: TypeAdapter[Item] = TypeAdapter(Item)

AWKWARD = [*"~=#{}:\\[]%<>&\"'*_`|", "\n", "\n\n", "->", "]]>", "####", "//", "<![CDATA[", "{=", "\x0b", " ", "é", "🙂"]
"""What GIFT, XML, HTML or Markdown takes for its own signs."""

words = st.lists(st.sampled_from([*AWKWARD, "word", "two words"]) | st.text(max_size=5), min_size=1, max_size=12)
typed = words.map("".join).filter(lambda text: bool(markdown.html(text).striptags()))
"""What an author might type at the worst, as long as it shows anything."""


def item(kind: str, name: str, **fields: Any) -> Item:
    """An item of a kind, whatever every item needs filled in."""
    common = {"id": name, "kind": kind, "outcomes": ["1.1"], "level": "apply", "stem": "Which?", "rationale": "So."}
    made: Item = READER.validate_python(common | fields)
    return made


def single(*texts: str, **fields: Any) -> Item:
    """An item whose first text is the right option and which says every text back too."""
    options = [
        {"id": f"option-{at}", "text": text, "feedback": text, "correct": not at} for at, text in enumerate(texts)
    ]
    return item("single-best-answer", "by-itself", options=options, **fields)


def matching(prompt: str, match: str, feedback: str) -> Item:
    """A matching item with one pair of these words, and two more."""
    pairs = [(prompt, match, feedback), ("Moving again", "the physiotherapist", "He plans it.")]
    return item(
        "matching",
        "pairs",
        pairs=[
            {"id": f"pair-{at}", "prompt": pair[0], "match": pair[1], "feedback": pair[2]}
            for at, pair in enumerate([*pairs, ("A letter", "the receptionist", "She posts it.")])
        ],
        spares=[{"id": "spare", "match": "nobody at all", "feedback": "Somebody always does."}],
    )


def bank_of(library: Library, *items: Item, intro: str = "") -> list[QuestionSet]:
    """The items as a bank of one quiz."""
    name = "specimen/by-hand"
    questions = [read_item(library, name, each) for each in items]
    return [QuestionSet(name, ("A course", "A unit/half", "By hand"), markdown.html(intro), questions)]
