"""The schema that an author's editor reads."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from course.loading.json_schema import FILE, unit_schema

CONTENT = Path(__file__).parent.parent.parent / "content"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json.loads(unit_schema())


def test_the_committed_schema_is_what_the_model_says():
    assert (CONTENT / FILE).read_text(encoding="utf-8") == unit_schema(), "Run: course build"


@pytest.mark.parametrize(
    "path", sorted([*CONTENT.glob("[0-9]*.yaml"), CONTENT / "specimen.yaml"]), ids=lambda path: path.stem
)
def test_every_unit_fits_it_and_names_it_for_editors(schema: dict[str, Any], path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={FILE}\n")
    jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(text))


def test_it_refuses_an_unknown_field_and_says_what_a_field_is_for(schema: dict[str, Any]):
    unit = yaml.safe_load((CONTENT / "specimen.yaml").read_text(encoding="utf-8"))
    unit["titel"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(unit)
    feedback = schema["$defs"]["Option"]["properties"]["feedback"]["description"]
    assert feedback.startswith("Why it pulls")


def test_a_lessons_kernel_does_not_read_what_stands_under_the_fields():
    ask = "from course.model import Quiz; print(Quiz.model_fields['quiz'].description, Quiz.model_config['use_attribute_docstrings'])"
    ran = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)

    assert ran.stdout.split() == ["None", "False"]


def test_a_file_beside_the_words_that_is_named_like_a_package_is_not_imported(tmp_path: Path, monkeypatch):
    (tmp_path / "yaml.py").write_text("raise SystemExit('this is not PyYAML')")
    (tmp_path / "course.py").write_text("raise SystemExit('this is not the course')")
    monkeypatch.chdir(tmp_path)

    assert unit_schema() == (CONTENT / FILE).read_text(encoding="utf-8")
