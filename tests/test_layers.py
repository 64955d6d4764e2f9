"""Imports only point down; what is heavy is imported in one place, and only by whoever asks for it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.conftest import ROOT

# From the ground up: a module may import from lower rooms, and from its own.
ROOMS = [
    ("model", "course.model*"),
    (
        "words about words",
        "course.loading.suggest",
        "course.language.markdown",
        "course.language.plaintext",
        "course.render.icon_array",
        "course.model.option_order",
        "course.language.readability",
    ),
    ("tree", "course.loading.yaml_errors", "course.loading.yaml_tree"),
    ("reader", "course.loading.reader", "course.loading.editions"),
    ("library", "course.language.install_command", "course.loading.library", "course.model.lesson_metadata"),
    (
        "store",
        "course.learner.atomic",
        "course.learner.response",
        "course.learner.ownership",
        "course.learner.messages",
        "course.learner.store",
    ),
    (
        "about the course and the store",
        "course.model.minutes",
        "course.learner.moved",
        "course.learner.progress",
        "course.learner.location",
        "course.learner.archive",
        "course.learner.conflicts",
    ),
    ("render", "course.render"),
    ("widget", "course.learner.claims", "course.widget"),
    ("activities", "course.activities"),
    ("export", "course.export*"),
    ("checks", "course.checks*"),
    (
        "behind a command",
        "course.checks.report",
        "course.cli.new_unit",
        "course.loading.json_schema",
        "course.lab.lesson_copies",
        "course.lab.launch",
    ),
    ("commands", "course.cli.errors", "course.cli.export", "course.cli"),
]
ONLY = {
    "anywidget": ["course.widget"],
    "ipywidgets": ["course.widget"],
    "yaml": ["course.loading.yaml_tree"],
    "filelock": ["course.learner.atomic"],
    "nbformat": ["course.export*"],
    "nbconvert": ["course.export*"],
    "weasyprint": ["course.export.paper.pdf"],
    "pypandoc": ["course.export.paper.word"],
    "docx": ["course.export.paper.word"],
}
NEVER_FOR_A_LEARNER = ["nbformat", "nbconvert", "jsonschema"]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in sorted((ROOT / "course").rglob("*.py"))}


def imports(module: str) -> Iterator[str]:
    """Every module that `module` imports, wherever in it; not those for type checkers alone."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    checkers = {id(n) for each in ast.walk(tree) if _for_checkers(each) for inner in each.body for n in ast.walk(inner)}
    for node in ast.walk(tree):
        if id(node) in checkers:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else str(node.module)


def _for_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def height(module: str) -> int:
    for at, (_, *patterns) in enumerate(ROOMS):
        if any(fnmatch(module, pattern) for pattern in patterns):
            return at
    raise AssertionError(f"{module} stands in no room: give it one in tests/test_layers.py")


def test_every_room_has_its_modules_and_contributing_names_the_rooms_in_order():
    for _, *patterns in ROOMS:
        for pattern in patterns:
            assert any(fnmatch(module, pattern) for module in MODULES), f"there is no {pattern}"
    said = " ".join((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split())
    assert f": {' · '.join(name for name, *_ in ROOMS)}." in said


@pytest.mark.parametrize("module", [name for name in MODULES if name != "course"])
def test_imports_only_point_down(module):
    for other in imports(module):
        if other.startswith("course."):
            assert height(other) <= height(module), f"{module} imports {other}, which stands above it"


def test_the_model_and_the_store_know_only_the_model():
    for module in MODULES:
        if fnmatch(module, "course.model*") or module in (
            "course.learner.atomic",
            "course.learner.response",
            "course.learner.ownership",
            "course.learner.messages",
            "course.learner.store",
        ):
            ours = {other for other in imports(module) if other.partition(".")[0] == "course"}
            known = (
                "course.model*",
                "course.learner.atomic",
                "course.learner.response",
                "course.learner.ownership",
                "course.learner.messages",
            )
            assert all(any(fnmatch(other, one) for one in known) for other in ours), f"{module} imports {ours}"


def test_the_package_itself_imports_nothing_until_something_is_called():
    top = ast.parse(MODULES["course"].read_text(encoding="utf-8")).body
    names = [ast.unparse(node) for node in top if isinstance(node, ast.Import | ast.ImportFrom)]
    assert names == ["from __future__ import annotations", "from typing import TYPE_CHECKING"]


@pytest.mark.parametrize("package", ONLY)
def test_only_one_room_imports(package):
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
def test_a_learners_kernel_does_not_load_what_only_authors_need(said, absent):
    ask = f"{said}\nimport sys\nprint(*sorted(set({absent!r}) & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
