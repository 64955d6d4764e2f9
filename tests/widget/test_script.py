"""The joined script: every module behind those that it imports, and refused where that would be another program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from course.widget.script import BROWSER, NotJoined, join, script
from tests.conftest import ROOT


def write(folder: Path, **modules: str) -> Path:
    """The modules in `folder`; the path of the one called entry."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text)
    return folder / "entry.js"


def test_modules_stand_behind_those_that_they_import_each_once(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        entry='import { a } from "./a.js";\nimport {\n  b,\n  c,\n} from "./b.js";\n\nexport default { a, b, c };\n',
        a='import { c } from "./b.js";\n\nexport const a = () => c;\n',
        b="export const b = 1;\nexport function c() {\n  const d = 1;\n}\n",
    )
    joined = join(entry)
    assert joined == (
        "const b = 1;\nfunction c() {\n  const d = 1;\n}\n\n\nconst a = () => c;\n\n\nexport default { a, b, c };\n"
    )


@pytest.mark.parametrize(
    ("modules", "sentence"),
    [
        ({"entry": 'import { a } from "./a.js";\n'}, "entry.js imports ./a.js, which is not there."),
        (
            {"entry": 'import { a, b } from "./a.js";\n', "a": "export const a = 1;\nconst b = 2;\n"},
            "entry.js imports b from a.js, which does not export it.",
        ),
        (
            {
                "entry": 'import { a } from "./a.js";\nconst b = 1;\n',
                "a": "export const a = 1;\nasync function b() {}\n",
            },
            "entry.js and a.js both declare b. Rename one of them.",
        ),
        (
            {"entry": 'import { a } from "./a.js";\n', "a": 'import { b } from "./entry.js";\nexport const a = 1;\n'},
            "entry.js imports itself, by way of a.js.",
        ),
    ],
    ids=["nowhere", "not exported", "declared twice", "a circle"],
)
def test_what_would_be_another_program_is_refused(tmp_path: Path, modules: dict[str, str], sentence: str) -> None:
    with pytest.raises(NotJoined, match=sentence):
        join(write(tmp_path, **modules))


@pytest.mark.parametrize(
    "line",
    [
        'import a from "./a.js";',
        'import * as a from "./a.js";',
        'import { a as b } from "./a.js";',
        'import "./a.js";',
        'import { a } from "https://example.org/a.js";',
        "export { a };",
        'export * from "./a.js";',
        "export default 1;",
        "const { a, b } = c;",
        "const [a, b] = c;",
        "let a, b;",
        "var a = 1;",
    ],
)
def test_a_line_that_it_cannot_read_is_refused(tmp_path: Path, line: str) -> None:
    entry = write(
        tmp_path, entry='import { d } from "./b.js";\n', b=f"{line}\nexport const d = 1;\n", a="export const a = 1;\n"
    )
    with pytest.raises(NotJoined, match=r"b\.js has a line that cannot be joined: "):
        join(entry)


def test_what_stands_further_in_is_left_alone(tmp_path: Path) -> None:
    entry = write(tmp_path, entry="function a() {\n  const [b, c] = d;\n  let e, f;\n}\nexport default { a };\n")
    assert join(entry) == entry.read_text()


def test_the_identifier_check_travels_only_where_something_personal_is_asked_for() -> None:
    assert "NHS" in script(personal=True)
    assert "NHS" not in script(personal=False)
    assert len(script(personal=False)) < 0.6 * len(script(personal=True))


@pytest.mark.parametrize("personal", [True, False])
def test_the_script_is_one_module_that_exports_render_alone(personal: bool) -> None:
    lines = script(personal=personal).splitlines()
    assert [line for line in lines if line.startswith(("import", "export"))] == ["export default { render };"]


def test_every_module_is_part_of_the_script() -> None:
    whole = script(personal=True) + join(BROWSER / "bar.js") + join(BROWSER / "ways.js")
    for path in BROWSER.rglob("*.js"):
        comment = path.read_text(encoding="utf-8").splitlines()[1]
        assert comment in whole or path.name in ("notebook.js", "record-file.js"), path.name


def test_the_bar_and_the_activities_can_be_joined_into_one_page(tmp_path: Path) -> None:
    here = Path(os.path.relpath(BROWSER, tmp_path)).as_posix()
    entry = write(
        tmp_path,
        entry=f'import {{ createBar }} from "./{here}/bar.js";\nimport {{ createRender }} from "./{here}/widget.js";\n',
    )
    assert "function createBar(" in join(entry)


PLACES = ("course/lab/extension", "course/export/pages/browser", "course/export/lms/browser")
MODULES = [*sorted(BROWSER.rglob("*.js")), *(path for place in PLACES for path in sorted((ROOT / place).rglob("*.js")))]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_every_module_is_checked_and_has_short_lines(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "// @ts-check"
    assert lines[1].startswith("// "), "what it is for"
    assert [line for line in lines if len(line) > 120] == []
    assert len(lines) <= 250
