"""A room imports only from the rooms it may; what is heavy is imported in one place, and only by whoever asks for it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

import course
from course.model import KINDS
from tests.conftest import ROOT
from tests.uncounted import uncounted

# Room → what it may import, besides itself. CONTRIBUTING.md has the same table in words.
ROOMS: dict[str, list[str]] = {
    "language": [],
    "model": ["language"],
    "loading": ["model", "language"],
    "learner": ["model", "language"],
    "render": ["loading", "model", "language"],
    "widget": ["render", "learner", "loading", "model", "language"],
    "activities": ["widget", "render", "learner", "loading", "model", "language"],
    "lab": [
        "loading.library",
        "loading.editions",
        "learner.atomic",
        "learner.atomic_errors",
        "learner.bookmark",
        "model",
        "language",
    ],
    "export": ["render", "loading", "learner.atomic", "widget.script", "model", "language"],
    "portfolio": ["export.paper", "widget.script", "learner", "render", "loading", "model", "language"],
    "checks": ["export.notebooks", "render", "loading", "model", "language"],
    "cli": ["checks", "portfolio", "export", "lab", "learner", "loading", "model", "language"],
}
EVERYWHERE = ["model.errors"]
ALSO = {f"learner.{name}": ["loading"] for name in ("progress", "conflicts", "earlier", "written", "completed")}
ONLY = {
    "anywidget": ["course.widget*"],
    "ipywidgets": ["course.widget*"],
    "yaml": ["course.loading.yaml_tree"],
    "nbformat": ["course.export.notebooks", "course.export.paper*"],
    "nbconvert": ["course.export.notebooks", "course.export.paper*"],
    "weasyprint": ["course.export.paper.pdf"],
    "pypandoc": ["course.export.paper.word"],
    "tinyhtml5": ["course.export.epub.chapter"],
    "defusedxml": ["course.loading.picture"],
    "docx": ["course.export.paper.word", "course.export.paper.word_styles"],
}
NEVER_FOR_A_LEARNER = ["nbformat", "nbconvert", "jsonschema"]
PACKAGE = ROOT / "course"


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports(module: str) -> Iterator[str]:
    """Every module that `module` imports, wherever in it."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else str(node.module)


def is_or_is_in(module: str, places: list[str]) -> bool:
    return any(module == place or module.startswith(f"{place}.") for place in places)


def test_every_room_is_there_and_contributing_names_it() -> None:
    at_the_top = {name.split(".")[1] for name in MODULES if name != "course"}
    drawing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert at_the_top == set(ROOMS)
    assert [room for room in ROOMS if f" {room}{'.py' if room == 'activities' else '/'} " not in drawing] == []


@pytest.mark.parametrize("module", [name for name in MODULES if name != "course"])
def test_a_room_imports_only_from_the_rooms_it_may(module: str) -> None:
    inside = module.removeprefix("course.")
    room = inside.split(".")[0]
    allowed = [room, *EVERYWHERE, *ROOMS[room], *ALSO.get(inside, [])]
    for other in imports(module):
        if other.startswith("course."):
            assert is_or_is_in(other.removeprefix("course."), allowed), f"{module} may not import {other}"


def test_no_imports_go_in_a_circle() -> None:
    ours = MODULES.keys() - {"course"}  # which imports what it gives only when it is asked for
    left = {module: {other for other in imports(module) if other in ours and other != module} for module in ours}
    while free := [module for module, others in left.items() if not others & left.keys() - {module}]:
        for module in free:
            del left[module]

    assert {module: others & left.keys() for module, others in left.items()} == {}


def test_no_module_at_the_top_hides_a_function_that_notebooks_call() -> None:
    reserved = {kind.replace("-", "_").replace(" ", "_") for kind in KINDS} | {"figure", "key_points", "my_record"}
    functions = set(course.__all__) - {"__version__"}
    at_the_top = {name.split(".")[1] for name in MODULES if name != "course"}

    assert not at_the_top & (functions | reserved)
    assert not at_the_top & {"content", "notebooks"}, "the wheel puts data there"


def test_the_package_itself_imports_nothing_until_something_is_called() -> None:
    top = ast.parse(MODULES["course"].read_text(encoding="utf-8")).body
    names = [ast.unparse(node) for node in top if isinstance(node, ast.Import | ast.ImportFrom)]
    assert names == ["from __future__ import annotations", "from typing import TYPE_CHECKING"]


def test_unit_tests_are_imported_where_playwright_is_not_installed() -> None:
    elsewhere = {"browser", "extension", "more"}
    paths = [path for path in ROOT.glob("tests/**/test_*.py") if not elsewhere & {*path.parts}]
    names = sorted(name_of(path) for path in paths)
    ask = f"import sys, importlib; sys.modules['playwright'] = None; [*map(importlib.import_module, {names})]"
    assert len(names) > 30
    ran = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, env=uncounted(), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


@pytest.mark.uncounted
@pytest.mark.parametrize("package", ONLY)
def test_only_one_room_imports(package: str) -> None:
    users = {module for module in MODULES if any(other.partition(".")[0] == package for other in imports(module))}
    assert all(any(fnmatch(user, pattern) for pattern in ONLY[package]) for user in users), users
    if package != "ipywidgets":  # anywidget brings it
        assert users, f"nothing imports {package} any more: take it out of pyproject.toml"


@pytest.mark.parametrize(
    ("said", "absent"),
    [
        ("import course", [*ONLY, *NEVER_FOR_A_LEARNER, "pydantic", "jinja2"]),
        (
            "from course.loading import library; library.find().unit('specimen')",
            [*NEVER_FOR_A_LEARNER, "anywidget", "jinja2"],
        ),
        ("from course import quiz; quiz('specimen/one-of-each')", NEVER_FOR_A_LEARNER),
    ],
)
def test_a_learners_kernel_does_not_load_what_only_authors_need(said: str, absent: list[str]) -> None:
    ask = f"{said}\nimport sys\nprint(*sorted(set({absent!r}) & set(sys.modules)))"
    ran = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, env=uncounted(), capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == []
