"""Markdown: quotation marks of prose in its words alone, the same in the notebook's cell and in HTML."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from course import render
from course.export import notebooks
from course.language import markdown
from tests.printed import LIBRARY

AS_TYPED = [
    ('[it](https://x.org/it\'s "The title")', "it", '<a href="https://x.org/it\'s" title="The title"'),
    ("`a = 'b'` isn't prose", "isn’t", "<code>a = 'b'</code>"),
    ("    a = 'b'\n\nIt's prose", "It’s", "<pre><code>a = 'b'\n"),
    ("~~~\na = 'b'\n\nc = 'd'\n~~~\n\nIt's prose", "It’s", "a = 'b'\n\nc = 'd'"),
    ("<https://x.org/it's> isn't ours", "isn’t", '<a href="https://x.org/it\'s"'),
    ("[It's][one]\n\n[one]: https://x.org/it's 'The title'", "It’s", '<a href="https://x.org/it\'s" title="The title"'),
    ("a \\\"plain\\\" mark, and 'another'", "‘another’", 'a "plain" mark'),
]
PROSE = [
    ('She said "*no*" and left.', "She said “*no*” and left."),
    ('*"No"*, she said.', "*“No”*, she said."),
    ("**\"It's 'fine'\"**", "**“It’s ‘fine’”**"),
    ("[\"It's\"](https://x.org)'s end", "[“It’s”](https://x.org)’s end"),
    ("- \"one\"\n- 'two'\n\n  it's\n\n> \"three\"\n> four's", "- “one”\n- ‘two’\n\n  it’s\n\n> “three”\n> four’s"),
    ("| \"a\" | 'b' |\n|---|---|\n| c's | d \\| 'e' |", "| “a” | ‘b’ |\n|---|---|\n| c’s | d \\| ‘e’ |"),
    ("'Tis the '90s, 'she said'", "’Tis the ’90s, ‘she said’"),
    ("# It's\n\nHers's\n====", "# It’s\n\nHers’s\n===="),
]


def test_each_paragraph_of_what_somebody_says_begins_a_line() -> None:
    assert (
        markdown.lines("(He *waits*.)\n\nCan't\nget up.\n")
        == '(He <em>waits</em>.) <br><span class="gap"></span>Can’t get up.'
    )


class Read(HTMLParser):
    """The words of a page that are prose, and all that is code or stands in an attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.code = 0
        self.words, self.rest = "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.rest += [value for name, value in attrs if name != "alt"]
        self.code += tag == "code"

    def handle_endtag(self, tag):
        self.code -= tag == "code"

    def handle_data(self, data):
        if self.code:
            self.rest.append(data)
        else:
            self.words += data


@pytest.mark.parametrize(("typed", "prose", "kept"), AS_TYPED)
def test_links_titles_and_code_stay_as_they_were_typed(typed, prose, kept):
    assert kept in unescape(str(markdown.html(typed)))
    assert prose in markdown.html(typed)
    assert markdown.html(markdown.typeset(typed)) == markdown.html(typed)


@pytest.mark.parametrize(("typed", "set_"), PROSE)
def test_marks_turn_the_right_way_across_emphasis_links_lists_and_tables(typed, set_):
    assert markdown.typeset(typed) == set_
    assert markdown.html(typed) == markdown.html(set_)
    assert not re.search("[\"']", Read(markdown.html(typed)).words)


# Turns no marks itself. Where quotations cross each other, as in '"a'", a mark stays straight.
AS_IT_STANDS = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
AS_IT_STANDS.add_render_rule("th_open", markdown._column)


@given(st.text(alphabet="ab \n\"'`*_[]()<>|-#\\:!", max_size=40))
def test_any_markdown_says_the_same_in_a_notebook_and_in_html(typed):
    once = markdown.typeset(typed)
    assert len(once) == len(typed)
    assert markdown.html(typed) == AS_IT_STANDS.render(once).strip()


def test_what_a_line_holds_is_set_as_in_a_paragraph():
    assert markdown.inline("`a = 'b'` isn't\n[it](https://x.org/it's)").startswith("<code>a = 'b'</code> isn’t <a href")


def test_the_notebook_keeps_addresses_as_they_are():
    cell = notebooks._markdown("one", "[It's](https://x.org/it's 'It is') costs $5")
    assert "".join(cell["source"]) == "[It’s](https://x.org/it's 'It is') costs \\$5"


def test_an_address_with_an_apostrophe_leads_where_it_did():
    name, source = next(iter(LIBRARY.sources.items()))
    address = type(source.url)("https://x.org/it's")
    unit, activity = LIBRARY.activity("specimen/one-of-each")
    item = activity.items[0].model_copy(update={"sources": [name]})
    other = activity.model_copy(update={"items": [item]})

    class Moved:
        course, people, terms, support, written, citations = (
            LIBRARY.course, LIBRARY.people, LIBRARY.terms, LIBRARY.support, LIBRARY.lessons, LIBRARY.citations,
        )  # fmt: skip
        sources = {name: source.model_copy(update={"url": address})}

    page = render.html(Moved(), unit, other, "facilitator")
    assert 'href="https://x.org/it&#39;s"' in page


def test_a_folder_is_shown_as_it_is_called():
    """The home of somebody called O'Brien was shown with another letter in it."""
    panel = render.panel(
        LIBRARY,
        "answers",
        anchor="a",
        where="They are in /home/o'brien/answers.",
        banner="",
        here="",
        choice="",
        conflicts=[],
        earlier=[],
    )
    assert "/home/o&#39;brien/answers" in panel


@pytest.mark.parametrize(
    "picture", ["![A chair](https://x.org/a.png)", "![A chair][one]\n\n[one]: https://x.org/a.png"]
)
def test_a_picture_of_another_host_is_a_link_that_loads_nothing(picture: str) -> None:
    assert re.sub(r"<a [^>]*>|</a>|</?p>", "", str(markdown.html(picture))) == "!A chair"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("![A chair](https://x.org/a.png)", r"\![A chair](https://x.org/a.png)"),
        ("See <img src=//x.org/a.png>.", r"See \<img src=//x.org/a.png>."),
        ("`<img>` and 5 < 6, <https://x.org/a>!", "`<img>` and 5 < 6, <https://x.org/a>!"),
        ("~~~\n<img>\n~~~\n\n<b>", "~~~\n<img>\n~~~\n\n\\<b>"),
    ],
)
def test_nothing_in_a_notebooks_text_loads_by_itself(words: str, shown: str) -> None:
    cell = notebooks._markdown("one", words)

    assert "".join(cell["source"]) == shown
