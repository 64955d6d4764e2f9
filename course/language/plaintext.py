"""HTML to plain text that reads well aloud and in a terminal."""

from __future__ import annotations

import re
import textwrap
from html.parser import HTMLParser

WIDTH = 80
OWN_WORDS = "    "
"""Before each line of what a learner wrote."""

_BLOCK = re.compile(
    "section|header|h[1-4]|p|div|ul|ol|li|table|thead|tbody|tr|blockquote|figure|figcaption|dl|dt|dd|aside|br"
)
_GAP_BEFORE = re.compile("h[1-4]|section|table|ul|ol")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words: list[str] = []
        self.lists: list[int | None] = []
        self.prefix = ""
        self.drawing = False
        self.margin = ""
        self.label = False
        """Whether what stands before a learner's words is being read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        self.drawing = self.drawing or tag == "svg"
        is_empty = not "".join(self.words).strip()
        if _BLOCK.fullmatch(tag):
            self.end_line()
        if tag == "p" and "answer" in classes:
            self.margin = OWN_WORDS
        elif tag == "span" and self.margin:
            if {"mine", "planned"} & {*classes}:
                self.label = True
            elif self.label and "blank" not in classes:
                self.end_line()
        if (_GAP_BEFORE.fullmatch(tag) and not self.lists) or "item" in classes or "words" in classes:
            self.gap()
        if tag in ("ul", "ol"):
            first = int(dict(attrs).get("start") or 1)
            self.lists.append(first - 1 if tag == "ol" and "lettered" not in classes else None)
        elif tag == "li":
            if self.lists and (number := self.lists[-1]) is not None:
                self.lists[-1] = number + 1
                self.prefix = f"{number + 1}. "
            elif self.lists:
                self.prefix = "- "
        elif tag == "br" and is_empty and self.margin:
            self.gap()  # as they left it
        elif tag in ("td", "th"):
            self.words.append(" | " if "".join(self.words).strip() else "")
        elif tag == "img":
            self.words.append(dict(attrs).get("alt") or "")
        elif tag == "div" and "line" in classes:
            self.lines.append("_" * 40)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        if tag == "svg":
            self.drawing = False
        if _BLOCK.fullmatch(tag):
            self.end_line()
        if tag == "p":
            self.margin = ""
        if tag in ("p", "h1", "h2", "table", "ul", "ol") and not self.lists:
            self.gap()

    def handle_data(self, data: str) -> None:
        if not self.drawing:  # what a drawing shows stands in words beside it
            self.words.append(data)

    def end_line(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self.words)).strip()
        self.words = []
        if text:
            margin = "" if self.label else self.margin
            indent = margin + "  " * max(len(self.lists) - 1, 0)
            hang = indent + " " * len(self.prefix)
            self.lines += textwrap.wrap(
                text, WIDTH, initial_indent=indent + self.prefix, subsequent_indent=hang, break_on_hyphens=False
            )
            self.prefix = ""
            self.label = False

    def gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")


def html_to_text(html: str) -> str:
    """The words of `html`, a line for each block, 80 characters wide."""
    reader = _Reader()
    reader.feed(html.replace("☐", "[ ]").replace("☒", "[x]"))
    reader.end_line()
    return "\n".join(reader.lines).strip()
