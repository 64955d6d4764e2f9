"""Markdown to HTML. Raw HTML in content is text, links open beside the course, pictures of other hosts are links."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.text import text as is_text
from markdown_it.token import Token
from markupsafe import Markup


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("th_open", _column)
    parser.inline.ruler.at("text", _words)
    return parser


def _words(state: StateInline, silent: bool) -> bool:
    """The parser's own rule of text, with typographic marks. Code, addresses and titles of links are no text to it."""
    start = state.pos
    if not is_text(state, True):
        return False
    words = state.src[start : state.pos]
    if not silent:
        if _STRAIGHT.search(words):
            words = curly(state.src)[start : state.pos]
            said = state.env.setdefault("curly", {})
            whole = said.get(state.src, state.src)
            said[state.src] = whole[:start] + words + whole[state.pos :]
        state.pending += words
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
    text = re.sub(r"(?<![^\s(\[{“‘—–*_])\"(?=[\w*_‘'(£…])", "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(\[{“—–*_])'(?=[\w*_“(£…])", "‘", text).replace("'", "’")


def finish(value: object) -> object:
    """What a template shows: plain words get typographic marks. HTML has them, and ids and addresses keep their own."""
    return curly(value) if type(value) is str else value


def typeset(text: str) -> str:
    """The same Markdown with the marks that `html` shows, for whoever else reads it: a notebook's cell."""
    env: dict[str, Any] = {}
    straight = [found.start() for found in _STRAIGHT.finditer(text)]
    tokens = _parser().parse(text, env) if straight else []
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    made = list(text)
    for token in tokens:
        if token.type == "inline" and token.map:
            # Between blocks stand their signs alone: the straight marks of a block's lines are those of its words.
            straight = [at for at in straight if at >= lines[token.map[0]]]
            for mark in _STRAIGHT.finditer(token.content):
                made[straight.pop(0)] = env.get("curly", {}).get(token.content, token.content)[mark.start()]
    return "".join(made)


def html(text: str) -> Markup:
    """Blocks of HTML."""
    return Markup(_parser().render(text).strip())  # noqa: S704 - raw HTML is off


def inline(text: str) -> Markup:
    """HTML that fits inside a line."""
    return Markup(_parser().renderInline(text.strip().replace("\n", " ")))  # noqa: S704 - raw HTML is off


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
