"""The pages of the site: our own first page, and JupyterLite's under the course's name."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

from course.export.site import messages
from course.loading.library import Library
from course.model.minutes import whole_minutes
from course.render import environment
from course.render.palette import PRINT, SITE_DARK, css_for_either

TEMPLATES = Path(__file__).parent / "templates"


def write_pages(library: Library, made: Path) -> None:
    """Our own first page; and the page of a lesson says its language and name. What nobody needs goes."""
    for name in ("doc", "rspack.config.js", "rspack.config.analyze.js", "rspack.config.watch.js"):
        shutil.rmtree(made / name) if (made / name).is_dir() else (made / name).unlink(missing_ok=True)
    (made / "index.html").write_text(_first_page(library), encoding="utf-8")
    (made / "tree").mkdir(exist_ok=True)  # where JupyterLite's logo leads
    (made / "tree" / "index.html").write_text(BACK, encoding="utf-8")
    shutil.copytree(_jupyter_server() / "static" / "favicons", made / "static" / "favicons")
    lesson = made / "notebooks" / "index.html"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(name_page(text, library.course.language, library.course.title), encoding="utf-8")


def name_page(page: str, language: str, title: str) -> str:
    """A page of JupyterLite with the course's language and name instead of its own."""
    page = re.sub("<html[^>]*>", lambda _: f'<html lang="{html.escape(language)}">', page, count=1)
    return re.sub("<title>.*?</title>", lambda _: f"<title>{html.escape(title)}</title>", page, count=1)


BACK = f"""<!doctype html>
<html lang="en"><title>{messages.UNITS}</title><meta http-equiv="refresh" content="0; url=../index.html">
<a href="../index.html">{messages.TO_THE_UNITS}</a></html>
"""


def _jupyter_server() -> Path:
    import jupyter_server

    return Path(jupyter_server.__file__).parent


def _first_page(library: Library) -> str:
    units = [(entry, whole_minutes(library.unit(entry.unit).core, library.terms)) for entry in library.lessons]
    return (
        environment(TEMPLATES)
        .get_template("index.html.j2")
        .render(messages=messages, course=library.course, units=units, palette=css_for_either(PRINT, SITE_DARK))
    )
