"""A document as one self-contained HTML page, by way of nbconvert."""

from __future__ import annotations

from functools import cache
from typing import Any

from nbformat import from_dict

from course.export.paper.document import Cell, Document, PrintOptions, frame
from course.export.paper.exporter import RESOURCE, HandoutExporter
from course.loading.library import Library


def to_html(library: Library, document: Document, options: PrintOptions) -> str:
    """The page. The same words give the same bytes."""
    cells = [_node(cell, number) for number, cell in enumerate(document.cells)]
    # A plain conversion: nbformat's functions check every cell, and the exporter checks the whole.
    notebook = from_dict({"cells": cells, "metadata": {"title": document.title}, "nbformat": 4, "nbformat_minor": 5})
    resources = {"metadata": {"name": document.stem}, RESOURCE: frame(library, document, options)}
    return _exporter().from_notebook_node(notebook, resources)[0]


def _node(cell: Cell, number: int) -> dict[str, Any]:
    """The cell as a notebook has it. The number names it, since a name made up would differ each time."""
    node = {"id": f"cell-{number}", "metadata": {"anchor": cell.anchor, "deeper": cell.deeper}}
    if cell.markdown:
        return node | {"cell_type": "markdown", "source": cell.markdown}
    data = {"text/html": cell.html}
    output = {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": None}
    return node | {"cell_type": "code", "source": "", "outputs": [output], "execution_count": None}


@cache
def _exporter() -> HandoutExporter:
    return HandoutExporter()
