"""The schema that an author's editor reads."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from course.loading.json_schema import FILE, unit_schema

CONTENT = Path(__file__).parent.parent.parent / "content"


def test_the_committed_schema_is_what_the_model_says():
    assert (CONTENT / FILE).read_text(encoding="utf-8") == unit_schema(), "Run: course build"


@pytest.mark.parametrize(
    "path", sorted([*CONTENT.glob("[0-9]*.yaml"), CONTENT / "specimen.yaml"]), ids=lambda path: path.stem
)
def test_every_unit_fits_it_and_names_it_for_editors(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={FILE}\n")
    jsonschema.Draft202012Validator(json.loads(unit_schema())).validate(yaml.safe_load(text))


def test_it_refuses_an_unknown_field_and_says_what_a_field_is_for():
    schema = json.loads(unit_schema())
    unit = yaml.safe_load((CONTENT / "specimen.yaml").read_text(encoding="utf-8"))
    unit["titel"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(unit)
    feedback = schema["$defs"]["Option"]["properties"]["feedback"]["description"]
    assert feedback.startswith("Why it pulls")
