"""A printed page as a chapter: the same words as XHTML, and where its headings are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup
from tinyhtml5 import parse

SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Heading:
    """A heading that the contents name."""

    anchor: str
    words: str


@dataclass(frozen=True)
class Chapter:
    """One file of the book."""

    name: str
    title: str
    main: Element
    headings: Sequence[Heading]

    @property
    def file(self) -> str:
        """Its file's name."""
        return f"{self.name}.xhtml"

    @property
    def ids(self) -> Iterator[str]:
        """Everything in it that a link can lead to."""
        return (element.attrib["id"] for element in self.main.iter() if "id" in element.attrib)

    @property
    def draws(self) -> bool:
        """Whether it holds a drawing, which an EPUB must say of it."""
        return self.main.find(".//svg") is not None

    def render(self, homes: Mapping[str, str]) -> Markup:
        """Its XHTML. `homes` says in which file each id is, for links into other chapters.

        What leads to a unit that is not in the book is no link.
        """
        own = {*self.ids}
        for link in self.main.iter("a"):
            place, _, anchor = link.get("href", "").partition("#")
            if not place and anchor not in own:
                if anchor in homes:
                    link.set("href", f"{homes[anchor]}#{anchor}")
                else:
                    link.attrib.pop("href", None)
        return Markup("").join(Markup(tostring(part, encoding="unicode")) for part in self.main)  # noqa: S704 - ours


def read_chapter(name: str, title: str, page: str) -> Chapter:
    """The chapter in a page that was made to be printed, without what only paper has."""
    html = parse(page)
    for element in html.iter():
        _plain_name(element)
    (main,) = html.iter("main")
    for parent in [*main.iter()]:
        for lines in [part for part in parent if part.get("class") == "lines"]:
            parent.remove(lines)  # nobody writes on an e-reader
    if main.find(".//h1") is None:
        _raise_headings(main)
    return Chapter(name, title, main, [*_headings(main)])


def _plain_name(element: Element) -> None:
    """Take the namespace out of an element's name: what is HTML and what is SVG is said where each begins."""
    space, _, name = str(element.tag).rpartition("}")
    element.tag = name
    if name == "svg" and space.endswith(SVG):
        element.set("xmlns", SVG)


def _raise_headings(main: Element) -> None:
    for level in range(2, 7):
        for heading in main.iter(f"h{level}"):
            heading.tag = f"h{level - 1}"


def _headings(main: Element) -> Iterator[Heading]:
    """The headings below the title, each by its own id or by that of the section that it opens."""
    for section in main.iter("section"):
        heading = section.find("h2") if section.get("id") else section.find(".//h2[@id]")
        if heading is not None:
            anchor = heading.get("id") or section.get("id") or ""
            yield Heading(anchor, " ".join("".join(heading.itertext()).split()))
