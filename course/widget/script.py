"""The browser's half: one script, joined from its ES modules, and one stylesheet.

anywidget takes one text. So the modules that an entry imports are put one behind the other, each behind those that it
imports, without their `import` lines and the word `export`. That is the same program as long as no two modules declare
one name, and every name comes from where its import says. `join` refuses whatever is not so, or that it cannot read.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from course.model.errors import CourseError

BROWSER = Path(__file__).parent / "browser"
"""Where the modules are."""

_IMPORT = re.compile(r'^import \{(\s*[\w$]+(?:,\s*[\w$]+)*,?\s*)\} from "(\.[\w./-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? |class |const |let )", re.MULTILINE)
_DECLARED = re.compile(r"^(export )?(?:(?:async )?function\*? |class |const |let )([\w$]+)", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import\b|export\b|(?:const|let) (?![\w$]+(?: =|;))|var ).*", re.MULTILINE)


class NotJoined(CourseError):
    """A module that cannot be joined; the sentence says where and why."""


def join(entry: Path, after: Path | None = None, *, both: Collection[Path] = ()) -> str:
    """The module `entry` and all that it imports, as the text of one ES module. Raises NotJoined.

    What belongs to the module `after` is left out, but for the modules in `both`: its own text stands in the page.
    """
    exports: dict[Path, set[str]] = {}
    declared: dict[str, Path] = {}
    texts: dict[Path, str] = {}

    def add(path: Path, importers: tuple[Path, ...]) -> None:
        if path in importers:
            raise NotJoined(f"{path.name} imports itself, by way of {importers[-1].name}.")
        if path in exports:
            return
        text = path.read_text(encoding="utf-8")
        for names, address in _IMPORT.findall(text):
            module = Path(os.path.normpath(path.parent / address))
            if not module.is_file():
                raise NotJoined(f"{path.name} imports {address}, which is not there.")
            add(module, (*importers, path))
            for name in filter(None, (name.strip() for name in names.split(","))):
                if name not in exports[module]:
                    raise NotJoined(f"{path.name} imports {name} from {module.name}, which does not export it.")
        exports[path] = set()
        for export, name in _DECLARED.findall(text):
            if name in declared:
                raise NotJoined(f"{path.name} and {declared[name].name} both declare {name}. Rename one of them.")
            declared[name] = path
            if export:
                exports[path].add(name)
        text = _EXPORT.sub("", _IMPORT.sub("", text))
        own = text.replace("\nexport default ", "\n", 1) if path == entry else text
        if unknown := _UNKNOWN.search(own):
            raise NotJoined(
                f"{path.name} has a line that cannot be joined: {unknown[0]} "
                'Write `import { a, b } from "./part.js";`, and one name after const, let, function or class.'
            )
        texts[path] = text

    if after:
        add(after.resolve(), ())
        texts = {path: text for path, text in texts.items() if path in both}
    add(entry.resolve(), ())
    return "\n".join(texts.values())


@cache
def script(*, personal: bool = True) -> str:
    """The behaviour as one ES module; without the identifier check where nothing personal is asked for or shown."""
    return join(BROWSER / ("notebook-personal.js" if personal else "notebook.js"))


@cache
def record_script() -> str:
    """What a record saved as a file does when it is opened: it looks for what may name somebody."""
    return join(BROWSER / "record-file.js")


@cache
def style() -> str:
    """The stylesheet: the colours, and what uses them."""
    return "\n".join((BROWSER / name).read_text(encoding="utf-8") for name in ("palette.css", "course.css"))
