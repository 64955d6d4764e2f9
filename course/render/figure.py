"""Pictures that teach: inlined, with ids that are the page's own and their title for a name; or each as a file."""

from __future__ import annotations

import copy
from xml.etree.ElementTree import tostring

from markupsafe import Markup

from course.loading.picture import COLOURS, SVG, WIDTH, Picture, inner_id

LETTERS = "Arial, 'Liberation Sans', sans-serif"
"""For whatever lets no stylesheet into a drawing (WeasyPrint); a browser takes the letters of the page."""


def drawn(picture: Picture, anchor: str) -> Markup:
    """The picture as SVG for the page in which `anchor` is an id: no two pictures there share one."""
    svg = copy.deepcopy(picture.svg)
    for element in svg.iter():
        for name, value in element.items():
            if name == "id":
                element.set(name, f"{anchor}__{value}")
            elif name.endswith("href"):
                element.set(name, f"#{anchor}__{inner_id(value)}")
            elif "url(" in value:
                element.set(name, f"url(#{anchor}__{inner_id(value)})")
    title = f"{anchor}__picture"
    next(svg.iter("title")).set("id", title)
    for name in ("width", "height"):
        svg.attrib.pop(name, None)
    svg.attrib |= {"class": "illustration", "data-image": picture.name, "role": "img", "aria-labelledby": title}
    svg.set("font-family", LETTERS)
    return Markup(tostring(svg, encoding="unicode", short_empty_elements=False))  # noqa: S704 - read, and found to hold only shapes and words


def to_file(picture: Picture, colour: str) -> bytes:
    """The picture as a file of its own, where no page gives it a colour and letters."""
    svg = copy.deepcopy(picture.svg)
    svg.attrib |= {"xmlns": SVG, "width": str(WIDTH), "height": f"{picture.height:g}", "color": colour}
    for element in svg.iter():
        for name in COLOURS:
            if element.get(name) == "currentColor":
                element.set(name, colour)
        if element.get("font-family"):
            element.set("font-family", LETTERS)
    return tostring(svg, encoding="unicode", short_empty_elements=False).encode()


def title(picture: Picture) -> str:
    """What the picture shows, in a sentence or two."""
    return " ".join("".join(next(picture.svg.iter("title")).itertext()).split())
