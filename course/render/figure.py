"""Pictures that teach, inlined: their ids are made the page's own, and their first title names them."""

from __future__ import annotations

import copy
from xml.etree.ElementTree import tostring

from markupsafe import Markup

from course.loading.picture import Picture, inner_id


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
    svg.attrib |= {"class": "picture", "role": "img", "aria-labelledby": title}
    return Markup(tostring(svg, encoding="unicode", short_empty_elements=False))  # noqa: S704 - read, and found to hold only shapes and words
