"""Markdown to HTML. Raw HTML in content is text, links open beside the course."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markupsafe import Markup


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("th_open", _column)
    return parser


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


def curly(text: str) -> str:
    """Typographic quotation marks and apostrophes in place of straight ones."""
    text = re.sub(r"(?<![^\s(\[{“‘—–*_])\"(?=[\w*_‘'(£…])", "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(\[{“—–*_])'(?=[\w*_“(£…])", "‘", text).replace("'", "’")


def html(text: str) -> Markup:
    """Blocks of HTML."""
    return Markup(_parser().render(curly(text)).strip())  # noqa: S704 - raw HTML is off


def inline(text: str) -> Markup:
    """HTML that fits inside a line."""
    return Markup(_parser().renderInline(curly(text).strip().replace("\n", " ")))  # noqa: S704 - raw HTML is off


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
