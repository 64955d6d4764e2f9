"""The package for learning platforms (LMS): the one file in a zip, with the manifest that SCORM wants.

One SCO, which asks nobody for anything but the platform around it. What it says to the platform is in `browser/`.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Literal, get_args

from course import render
from course.export import pages
from course.export.lms import messages
from course.export.lms.flags import read_flags
from course.export.pages.host import Host
from course.language.xml import replace_illegal
from course.loading.library import Library
from course.model import Entry

Standard = Literal["scorm12", "scorm2004"]
STANDARDS: tuple[Standard, ...] = get_args(Standard)

_HERE = Path(__file__).parent
BROWSER_HALF = _HERE / "browser"
"""Where the modules are that speak to a platform."""
_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""Stands for the time of making, so that the same words give the same bytes."""


def build(library: Library, standard: Standard, entry: Entry | None = None) -> tuple[str, bytes]:
    """The name and the bytes of the package: of the whole course, or of one unit. Raises Mistakes, or NotMade."""
    entries = [entry] if entry else library.lessons
    name = pages.name(entry)
    data = {"platform": {"standard": standard, "flags": read_flags(library, entries)}}
    host = Host(BROWSER_HALF / "lms.js", messages.ABOUT_THIS_PACKAGE, data=data)
    files = {
        "imsmanifest.xml": manifest(library, standard, entry),
        name: pages.page(library, entries, host),
    }
    return f"{Path(name).stem}-{standard}.zip", _pack(files)


def manifest(library: Library, standard: Standard, entry: Entry | None = None) -> str:
    """The manifest of a package. It names the schemas and does not bring them: their licence does not say that one may.

    It sets no pass mark, so no platform has a reason to call anybody failed.
    """
    course = library.course
    template = render.environment(_HERE / "templates").get_template(f"{standard}.xml.j2")
    words = template.render(
        identifier=f"{course.course}-{entry.unit if entry else 'course'}",
        version=course.version,
        title=entry.title if entry else course.title,
        file=pages.name(entry),
    )
    return replace_illegal(words) + "\n"


def _pack(files: dict[str, str]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as package:
        for name, words in files.items():
            package.writestr(zipfile.ZipInfo(name, _ALWAYS), words.encode(), zipfile.ZIP_DEFLATED)
    return raw.getvalue()
