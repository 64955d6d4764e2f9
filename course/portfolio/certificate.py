"""A certificate of what a learner has finished, certified by themselves."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

from course.learner.completed import find_completed
from course.learner.store import Store
from course.loading.library import Library
from course.model.with_others import WithOthers
from course.portfolio import formats
from course.portfolio.fill import has_class, parse, printable, to_page
from course.portfolio.formats import Format
from course.render import certificate, messages
from course.render.front_matter import version


def file_name(form: Format) -> str:
    """What the file is called."""
    return certificate.file_name(datetime.date.today(), formats.ENDINGS[form])


def to_file(library: Library, store: Store, form: Format, name: str = "", others: Sequence[WithOthers] = ()) -> bytes:
    """The certificate in one of the formats. Raises Missing where a tool for Word is not installed, and NotMade."""
    completed = find_completed(library, store)
    completed = replace(completed, with_others=_printable(completed.with_others))
    page = certificate.page(library, completed, printable(name).strip(), _printable(others))
    title = messages.CERTIFICATE if completed.is_whole else messages.STATEMENT
    return formats.to_file(_run_in(page) if form == "docx" else page, title, version(library.course), form, close=True)


def _run_in(page: str) -> str:
    """The same page with each fact, and each unit with what it is for, in one paragraph: Word sets no columns."""
    root = parse(page)
    for parent in [*root.iter()]:
        for node in [each for each in parent if has_class(each, "facts") or has_class(each, "all-finished")]:
            at = list(parent).index(node)
            parent.remove(node)
            for paragraph in reversed([_paragraph(each) for each in node]):
                parent.insert(at, paragraph)
    return to_page(root)


def _paragraph(node: Element) -> Element:
    """The first of what is in `node`, in bold, and then the words of the rest."""
    head, *rest = node
    paragraph = Element("p")
    bold = SubElement(paragraph, "strong")
    bold.text = f"{_words(head)}:"
    lists = {each for part in rest for each in part.iter("ul")}
    items = [_words(item) for each in lists for item in each]
    for each in lists:
        each[:] = []
    bold.tail = " " + " ".join(filter(None, [*(_words(part) for part in rest), *items]))
    return paragraph


def _words(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _printable(others: Sequence[WithOthers]) -> list[WithOthers]:
    return [replace(other, role=printable(other.role)) for other in others]
