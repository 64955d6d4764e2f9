"""What stands beside the page on a web host, so that browsers can install it and open it without a network."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from pathlib import Path

from course.export.pages import messages
from course.export.pages.host import BROWSER_HALF, Host
from course.loading.library import Library
from course.render.palette import LIGHT

MANIFEST = "manifest.webmanifest"
WORKER = "sw.js"
WEB = Host(
    BROWSER_HALF / "hosted.js",
    messages.ABOUT_THIS_PAGE,
    may_ask="manifest-src 'self'; worker-src 'self'; ",
)
"""It asks its own host for these two and nothing else; opened from a disk, it asks for neither."""

_TEMPLATES = Path(__file__).parent / "templates"
_ICON = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<rect width="96" height="96" fill="{LIGHT["accent"]}"/>
<path fill="{LIGHT["accent-ink"]}"
  d="M26 26h44a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H46L32 76V64h-6a6 6 0 0 1-6-6V32a6 6 0 0 1 6-6z"/>
</svg>"""


def files_beside(library: Library, pages: Sequence[str]) -> list[tuple[str, bytes]]:
    """The names and bytes of the two files beside `pages`, of which the first is where an installed course opens."""
    return [(MANIFEST, _manifest(library, pages[0]).encode()), (WORKER, _worker(pages).encode())]


def _manifest(library: Library, page: str) -> str:
    course = library.course
    icon = base64.b64encode(_ICON.encode()).decode()
    manifest = {
        "id": f"./{page}",
        "name": course.title,
        "short_name": course.title.partition(":")[0],
        "lang": course.language,
        "start_url": f"./{page}",
        "scope": "./",
        "display": "standalone",
        "background_color": LIGHT["paper"],
        "theme_color": LIGHT["accent"],
        "icons": [{"src": f"data:image/svg+xml;base64,{icon}", "type": "image/svg+xml", "sizes": "any"}],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _worker(pages: Sequence[str]) -> str:
    return (_TEMPLATES / WORKER).read_text(encoding="utf-8").replace("{FILES}", " ".join((*pages, MANIFEST)))
