"""Pictures in `content/images/`: an SVG file that may stand inside a page, or every reason why not, with its line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, TreeBuilder
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from course.loading.reader import Mistake, Mistakes, read_text

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl, Locator

WIDTH = 320
"""Units that every picture is wide, so that 16 of them are never smaller than the text around it."""
SMALLEST = 16

_SHAPES = (
    "svg title desc defs g path rect circle ellipse line polyline polygon text tspan use symbol clipPath mask pattern "
    "linearGradient radialGradient stop marker"
)
SHAPES = frozenset(_SHAPES.split())
"""The elements of SVG that draw and do nothing else."""

COLOURS = ("fill", "stroke", "color", "stop-color")
OF_THE_PAGE = ("none", "currentColor", "inherit")
"""What a colour may be: the page says which, in every theme and in print."""

SVG = "http://www.w3.org/2000/svg"
NAMESPACES = {"xmlns": SVG, "xmlns:xlink": "http://www.w3.org/1999/xlink", "xml:space": "preserve"}


@dataclass(frozen=True)
class Picture:
    """A drawing that asks no other host, runs nothing and takes the page's colours."""

    name: str
    """Its file's."""
    svg: Element
    """Its names are without namespaces; its first title says what it shows."""

    @property
    def height(self) -> float:
        """Units that it is high; it is `WIDTH` wide."""
        return float(self.svg.get("viewBox", "").split()[3])


def read_picture(path: Path) -> Picture:
    """The picture in the file `path`. Raises Mistakes."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.sax import parseString

    name = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
    drawing = _Drawing()
    try:
        parseString(read_text(path, name).encode(), drawing, forbid_dtd=True)
    except SAXParseException as error:
        line = error.getLineNumber() or 1
        drawing.wrong.append((line, f"This is no SVG: {error.getMessage()}. Save the drawing again as plain SVG."))
    except DefusedXmlException:
        drawing.refuse("a document type or an entity. Save the drawing as plain SVG, without '<!DOCTYPE …>'.")
    else:
        drawing.look_at_whole()
    if drawing.wrong:
        raise Mistakes([Mistake(name, line, what) for line, what in drawing.wrong])
    return Picture(path.name, drawing.tree.close())


def inner_id(link: str) -> str:
    """The id that `#id` or `url(#id)` names; "" for a link to anything else."""
    inside = link.removeprefix("url(").removesuffix(")").strip("'\" ") if link.startswith("url(") else link
    return inside[1:] if inside.startswith("#") and inside[1:].replace("-", "").replace("_", "").isalnum() else ""


class _Drawing(ContentHandler):
    """Builds the tree of a picture, and notes on which line stands what may not."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = TreeBuilder()
        self.wrong: list[tuple[int, str]] = []
        self.ids: set[str] = set()
        self.wanted: list[tuple[int, str]] = []
        self.open: list[str] = []
        self.title = ""
        self.locator: Locator | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802 - SAX's name
        self.locator = locator

    @property
    def line(self) -> int:
        return (self.locator.getLineNumber() if self.locator else 1) or 1

    def refuse(self, what: str) -> None:
        self.wrong.append((self.line, f"The picture holds {what}"))

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's name
        if not self.open:
            self.look_at_root(name, attrs)
        if name == "script":
            self.refuse("a script. Take it out: a picture only shows something.")
        elif name not in SHAPES:
            self.refuse(f"'{name}', which a picture in a page may not. Draw it with shapes and text alone.")
        for attribute, value in attrs.items():
            self.look_at(attribute, value.strip())
        self.open.append(name)
        self.tree.start(name, {key: value for key, value in attrs.items() if key not in NAMESPACES})

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's name
        self.open.pop()
        self.tree.end(name)

    def characters(self, content: str) -> None:
        if self.open == ["svg", "title"]:
            self.title += content
        self.tree.data(content)

    def processingInstruction(self, target: str, data: str) -> None:  # noqa: N802, ARG002 - SAX's name
        self.refuse(f"an instruction, '<?{target} …?>'. Take it out.")

    def look_at_root(self, name: str, attrs: AttributesImpl) -> None:
        """What the whole drawing must say of itself."""
        box = attrs.get("viewBox", "").split()
        if name != "svg":
            self.wrong.append((self.line, f"This is no SVG but '{name}'. Save the drawing as SVG."))
        elif len(box) != 4 or box[:3] != ["0", "0", str(WIDTH)] or not box[3].isdecimal():
            what = f'The picture must be drawn {WIDTH} units wide. Write viewBox="0 0 {WIDTH} HEIGHT" in its first tag.'
            self.wrong.append((self.line, what))

    def look_at(self, name: str, value: str) -> None:
        """One attribute, wherever it stands."""
        if name in NAMESPACES and value == NAMESPACES[name]:
            return
        if name == "id":
            self.ids.add(value)
        elif name.lower().startswith("on"):
            self.refuse(f"an event handler, '{name}'. Take it out: a picture only shows something.")
        elif name == "style" or (name == "class" and self.open):
            self.refuse(f"'{name}', which would mix with the styles of the page. Write what it says as attributes.")
        elif name.endswith("href") or "url(" in value:
            self.look_at_link(name, value)
        elif "//" in value or ":" in name:
            self.refuse(f"'{name}', which leads out of the file. Save the drawing as plain SVG, or take it out.")
        elif name in COLOURS and value not in OF_THE_PAGE:
            self.refuse(f"the colour '{value}'. Write currentColor: then it follows the reader's theme, and print.")
        elif name == "font-size" and not (value.isdecimal() and int(value) >= SMALLEST):
            self.refuse(f"letters of the size '{value}'. Write {SMALLEST} or more, so that they can be read.")

    def look_at_link(self, name: str, value: str) -> None:
        """A reference: to something in the same file, or it is refused."""
        if inner := inner_id(value):
            self.wanted.append((self.line, inner))
        else:
            self.refuse(f"'{name}' with '{value}', which leads out of the file. Nothing may be loaded from elsewhere.")

    def look_at_whole(self) -> None:
        """What can be said only at the end."""
        for line, name in self.wanted:
            if name not in self.ids:
                self.wrong.append((line, f"The picture names '#{name}', and nothing in it has that id. Correct it."))
        if not self.title.strip():
            what = "The picture has no title, so a screen reader has nothing to say. Write <title> below <svg>."
            self.wrong.append((1, what))
