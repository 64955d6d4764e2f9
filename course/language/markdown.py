"""Markdown to HTML. Raw HTML in content is text, links open beside the course, pictures of other hosts are links."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, MutableMapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:  # a lesson whose activities are drawn does without
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererProtocol
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


def _with_marks(preset: str) -> MarkdownIt:
    """A parser that sets typographic quotation marks and apostrophes. Code, addresses and titles keep their own."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt(preset, {"html": False, "typographer": True, "quotes": "“”‘’"}).enable("smartquotes")
    parser.core.ruler.after("smartquotes", "apostrophes", _apostrophes)
    return parser


def _apostrophes(state: StateCore) -> None:
    """A single mark that closes no quotation and was taken to open one is an apostrophe: ’tis, ’90s."""
    for token in state.tokens:
        for word in token.children or []:
            if word.type == "text":
                word.content = word.content.replace("'", "’")


@cache
def _parser() -> MarkdownIt:
    parser = _with_marks("commonmark").enable("table").disable("image")
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("th_open", _column)
    return parser


@cache
def _parser_of_words() -> MarkdownIt:
    """What reads words that are no Markdown."""
    return _with_marks("zero")


@cache
def _parser_of_marks() -> MarkdownIt:
    """What sets each straight mark in words between two fences, which keep it apart and know its place."""
    parser = _with_marks("commonmark").enable("table").disable("image")
    for mark in "\"'":
        parser.inline.add_terminator_char(mark)
    parser.inline.ruler.before("text", "straight_mark", _straight_mark)
    return parser


_FENCE = "fence_of_mark"


def _straight_mark(state: StateInline, silent: bool) -> bool:
    mark = state.src[state.pos]
    if mark not in "\"'":
        return False
    if not silent:
        state.push(_FENCE, "", 0).meta["place"] = state.pos
        state.push("text", "", 0).content = mark
        state.push(_FENCE, "", 0)
    state.pos += 1
    return True


def _link(self: RendererProtocol, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]) -> str:
    token = tokens[at]
    if str(token.attrGet("href")).startswith(("http://", "https://")):
        token.attrSet("target", "_blank")
        token.attrSet("rel", "noopener")
    return self.renderToken(tokens, at, options, env)  # type: ignore[attr-defined, no-any-return]


def _column(
    self: RendererProtocol, tokens: Sequence[Token], at: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    tokens[at].attrSet("scope", "col")
    return self.renderToken(tokens, at, options, env)  # type: ignore[attr-defined, no-any-return]


_STRAIGHT = re.compile("[\"']")


def curly(text: str) -> str:
    """Plain words with typographic quotation marks and apostrophes in place of straight ones, each in its place."""
    if not _STRAIGHT.search(text):
        return text
    return "".join(word.content for line in _parser_of_words().parseInline(text) for word in line.children or [])


def finish(value: object) -> object:
    """What a template shows: plain words get typographic marks. HTML has them, and ids and addresses keep their own."""
    return curly(value) if type(value) is str else value


def typeset(text: str) -> str:
    """The same Markdown with the marks that `html` shows, for whoever else reads it: a notebook's cell."""
    straight = [mark.start() for mark in _STRAIGHT.finditer(text)]
    lines = [0, *(end.end() for end in re.finditer("\n", text))]
    letters = list(text)
    for token in _parser_of_marks().parse(text) if straight else []:
        if token.type == "inline" and token.map:
            # Between blocks stand their signs alone: the straight marks of a block's lines are those of its words.
            straight = [place for place in straight if place >= lines[token.map[0]]]
            neighbours = itertools.pairwise(token.children or [])
            curled = {fence.meta["place"]: mark.content for fence, mark in neighbours if "place" in fence.meta}
            for mark in _STRAIGHT.finditer(token.content):
                letters[straight.pop(0)] = curled.get(mark.start(), mark[0])
    return "".join(letters)


def html(text: str) -> Markup:
    """Blocks of HTML."""
    return Markup(_parser().render(text).strip())  # noqa: S704 - raw HTML is off


def inline(text: str) -> Markup:
    """HTML that fits inside a line."""
    return Markup(_parser().renderInline(text.strip().replace("\n", " ")))  # noqa: S704 - raw HTML is off


def lines(text: str) -> Markup:
    """HTML that fits inside one paragraph: each paragraph of `text` begins a line of its own."""
    return Markup(' <br><span class="gap"></span>').join(inline(part) for part in re.split(r"\n\s*\n", text.strip()))


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """The blocks of `text` in order: heading, paragraph, quotation, bullet or step, each with its Markdown."""
    around: list[str] = []
    for token in _parser().parse(text):
        if token.nesting == 1:
            around.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            yield _block(around), " ".join(token.content.split())
        elif token.content.strip():
            yield "paragraph", " ".join(token.content.split())


_BLOCKS = {"heading": "heading", "bullet_list": "bullet", "ordered_list": "step", "blockquote": "quotation"}


def _block(around: Sequence[str]) -> str:
    return next((_BLOCKS[name] for name in reversed(around) if name in _BLOCKS), "paragraph")
