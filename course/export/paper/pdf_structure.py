"""Mends the structure that WeasyPrint gives lists, tables and drawings in a PDF, so that PDF/UA-1 holds.

WeasyPrint tags the groups of a definition list as divisions, each term and each description as an item, and paragraphs
of an item without a body around them; it says of no heading of a table whether it heads a row or a column; and it
reads the name of a drawing from its title alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

ROLES_OF_ITEMS = ("/Lbl", "/LBody", "/L")
"""What an item of a list holds: its mark, its body, a list within it."""


SVG = "{http://www.w3.org/2000/svg}"


def name_drawings(page: Element) -> None:
    """Gives each drawing of a page, before it is laid out, the title that its label says."""
    for drawing in page.iter(f"{SVG}svg"):
        if (label := drawing.get("aria-label")) and drawing.find(f"{SVG}title") is None:
            title = Element(f"{SVG}title")
            title.text = label
            drawing.insert(0, title)


def mend(_document: object, pdf: Any) -> None:
    """Lists as lists of items with a mark and a body, headings with their scope. WeasyPrint calls this at the end."""
    structure = _Structure(pdf)
    for element in list(structure.elements("/L")):
        for group in list(structure.children(element)):
            if group["S"] == "/Div":
                structure.group_to_item(group)
    for element in list(structure.elements("/LI")):
        structure.give_list(element)
        structure.give_body(element)
    for element in list(structure.elements("/TH")):
        element["A"]["Scope"] = "/Column" if structure.is_in_head(element) else "/Row"


class _Structure:
    """The structure elements of a PDF, as WeasyPrint made them."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.by_reference = {element.reference: element for element in self.elements()}

    def elements(self, role: str = "") -> Iterator[Any]:
        """All of them, or those with the `role`, in the order in which they were made."""
        for element in self.pdf.objects:
            if isinstance(element, dict) and element.get("Type") == "/StructElem" and role in ("", element["S"]):
                yield element

    def children(self, element: Any) -> Iterator[Any]:
        """The elements that `element` holds, without its marks in the page."""
        for reference in element["K"]:
            if isinstance(reference, bytes) and reference in self.by_reference:
                yield self.by_reference[reference]

    def group_to_item(self, group: Any) -> None:
        """Makes a group of a definition list one item: its terms are the mark, its descriptions the body."""
        parts = list(self._items_within(group))
        group["S"] = "/LI"
        self._adopt(group, parts)
        for at, part in enumerate(parts):
            part["S"] = "/Lbl" if at == 0 and len(parts) > 1 else "/LBody"
            for inner in self.children(part):
                inner["S"] = "/Div"

    def give_list(self, item: Any) -> None:
        """Puts a list around an item that lies in none: WeasyPrint may leave it so where a page ends beside it."""
        parent = self.by_reference[item["P"]]
        if parent["S"] == "/L":
            return
        around = type(item)({"Type": "/StructElem", "S": "/L", "Pg": item["Pg"], "P": parent.reference})
        self.pdf.add_object(around)
        self.by_reference[around.reference] = around
        parent["K"][:] = [around.reference if kid == item.reference else kid for kid in parent["K"]]
        around["K"] = type(parent["K"])([])
        self._adopt(around, [item])

    def give_body(self, item: Any) -> None:
        """Puts what stands beside the mark of an item, and has no body around it, into one."""
        loose = [child for child in self.children(item) if child["S"] not in ROLES_OF_ITEMS]
        if not loose:
            return
        body = type(item)({"Type": "/StructElem", "S": "/LBody", "Pg": item["Pg"], "P": item.reference})
        self.pdf.add_object(body)
        self.by_reference[body.reference] = body
        references = [child.reference for child in loose]
        at = item["K"].index(references[0])
        item["K"][:] = [kid for kid in item["K"] if kid not in references]
        item["K"].insert(at, body.reference)
        body["K"] = type(item["K"])([])
        self._adopt(body, loose)

    def is_in_head(self, cell: Any) -> bool:
        """Whether a cell stands in the head of its table."""
        while cell["S"] not in ("/Table", "/THead"):
            cell = self.by_reference[cell["P"]]
        return bool(cell["S"] == "/THead")

    def _items_within(self, group: Any) -> Iterator[Any]:
        for child in self.children(group):
            if child["S"] == "/Div":
                yield from self._items_within(child)
            else:
                yield child

    def _adopt(self, parent: Any, children: list[Any]) -> None:
        parent["K"][:] = [child.reference for child in children]
        for child in children:
            child["P"] = parent.reference
