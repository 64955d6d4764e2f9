"""The JavaScript: its types fit, and it is formatted and linted. The tools are those that package.json names."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.more.tools import npm_packages

pytestmark = pytest.mark.more

CONFIGURATION = ("package.json", "biome.json", "jsconfig.json")


@pytest.fixture(scope="module")
def programs(pytestconfig: pytest.Config) -> Path:
    """The folder with `biome` and `tsc`, of the versions that package.json names."""
    return npm_packages(pytestconfig.cache.mkdir("javascript")) / ".bin"


def check_types(programs: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """What TypeScript says of the modules in `folder`."""
    command = [programs / "tsc", "--project", folder / "jsconfig.json"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def check_style(programs: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """What Biome says of them."""
    command = [programs / "biome", "check", "--error-on-warnings", "--max-diagnostics=50"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("check", [check_types, check_style])
def test_the_modules_are_well(programs: Path, check) -> None:
    done = check(programs, ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("check", "mistake", "named"),
    [
        (check_types, 'import { nothing } from "./page.js";\nexport const a = nothing;\n', "nothing"),
        (check_types, "// @ts-check\nexport const a = glued;\n", "glued"),
        (check_types, '// @ts-check\n/** @type {number} */\nexport const a = "one";\n', "number"),
        (check_style, "export const a = (b) => b == 1;\n", "noDoubleEquals"),
        (check_style, "export   const a = 1\n", "format"),
    ],
    ids=["not exported", "not imported", "another type", "lint", "format"],
)
def test_a_mistake_is_found(programs: Path, tmp_path: Path, check, mistake: str, named: str) -> None:
    for name in CONFIGURATION:
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "course" / "widget" / "browser", tmp_path / "course" / "widget" / "browser")
    (tmp_path / "course" / "widget" / "browser" / "mistake.js").write_text(mistake)
    done = check(programs, tmp_path)
    assert done.returncode != 0
    assert named in done.stdout + done.stderr
