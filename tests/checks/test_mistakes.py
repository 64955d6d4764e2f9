"""Every broken file gets exactly the findings that its comments promise, and its clean twin none."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from course import checks
from course.checks import RULES, Verdict
from course.loading.library import Library

HERE = Path(__file__).parent.parent / "mistakes"
FILES = sorted(path for path in HERE.glob("*.*") if path.suffix in (".yaml", ".ipynb", ".py", ".js"))
TRUST = "01-trust.yaml"


def laid_over(path: Path, folder: Path) -> tuple[Verdict, str]:
    """The verdict on the tiny course with `path` in it, and the name under which it stands there."""
    shutil.copytree(HERE / "shelf", folder / "content")
    if (beside := HERE / re.split(r"[-.]", path.name)[0]).is_dir():  # what else this rule looks at
        shutil.copytree(beside, folder / "content", dirs_exist_ok=True)
    if path.suffix == ".ipynb":
        name = "notebooks/01-trust.ipynb"
    elif path.suffix == ".py":
        name = "course/render/messages.py"
    elif path.suffix == ".js":
        name = "course/widget/browser/messages.js"
    else:
        name = f"content/{''.join(headed(path, 'file')) or TRUST}"
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(path.read_bytes())
    return checks.check(Library(folder / "content")), name


def headed(path: Path, word: str) -> list[str]:
    """What the comments at the top of `path` say after `word`; a notebook says it in its metadata."""
    if path.suffix == ".ipynb":
        said = json.loads(path.read_text(encoding="utf-8"))["metadata"].get(word, [])
        return [said] if isinstance(said, str) else said
    text = path.read_bytes().decode("utf-8-sig", "replace")
    return re.findall(rf"^(?:#|//) {word}: (.*?)\r?$", text, re.M)


@pytest.fixture(scope="module")
def verdict_on(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], tuple[Verdict, str]]:
    """The verdict on the tiny course with a file in it, made once for each file."""
    return cache(lambda path: laid_over(path, tmp_path_factory.mktemp("mistake")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem if path.suffix == ".yaml" else path.name)
def test_broken_file_gets_the_findings_it_promises(
    path: Path, verdict_on: Callable[[Path], tuple[Verdict, str]]
) -> None:
    verdict, name = verdict_on(path)
    rule = re.split(r"[-.]", path.name)[0]
    looked_at = {name, *(f"content/{other}" for other in headed(path, "looks at"))}
    found = [
        str(finding)
        for finding in verdict.findings
        if finding.spot.file in looked_at and finding.rule == ("" if rule == "reader" else rule)
    ]

    expected = [f"{name}:{said}" if said[0].isdigit() else f"content/{said}" for said in headed(path, "expect")]

    assert found == expected
    assert (not expected) == (".clean" in path.name)


def test_every_rule_has_a_broken_file_and_a_clean_one() -> None:
    broken = {re.split(r"[-.]", path.name)[0] for path in FILES if ".clean" not in path.name}
    clean = {re.split(r"[-.]", path.name)[0] for path in FILES if ".clean" in path.name}
    rules = {rule.id for rule in RULES} | {"C1"}

    assert broken == rules | {"reader"}
    assert clean == (rules - {"N1"}) | {"reader"}, "N1's clean twin is built: see test_checks"


def test_every_rule_finds_something_in_some_broken_file(verdict_on: Callable[[Path], tuple[Verdict, str]]) -> None:
    idle = {rule.finds.__name__: rule for rule in RULES}
    for path in FILES:
        if ".clean" not in path.name and not path.name.startswith("reader"):
            verdict, _ = verdict_on(path)
            if verdict.manuscript:
                idle = {name: rule for name, rule in idle.items() if not any(rule.finds(verdict.manuscript))}

    assert set(idle) == {"label_in_notebooks"}, "This one is broken by a template: see test_checks"


def test_every_sentence_of_the_reader_has_a_broken_file() -> None:
    """The openings of what the reader and the model say, taken from their source, are all expected somewhere."""
    expected = " ".join(said for path in FILES for said in headed(path, "expect"))
    course = Path(checks.__file__).parent.parent
    reader = [
        course / "loading" / f"{name}.py"
        for name in ("reader", "record_errors", "indentation", "yaml_parser", "yaml_tree", "yaml_errors")
    ]
    says = r'(?:return|mistake\(|what =|: ) *\(?\s*f?"([A-Z][^"]{12,})"'
    refuses = r'mistake\(\s*f?"([A-Z][^"]{12,})"'  # what else the model says in words, learners read
    sources = [*((path, says) for path in reader), *((path, refuses) for path in (course / "model").glob("*.py"))]
    said = [sentence for path, words in sources for sentence in re.findall(words, path.read_text("utf-8"))]
    ends = [re.sub(r"\{.*?\}", "\0", sentence).split("\0") for sentence in said]
    longest = [max(parts, key=len).strip(" '.") for parts in ends]
    unseen = [part for part in longest if part not in expected and len(part.split()) > 2]

    assert len(longest) > 20
    assert unseen == []
