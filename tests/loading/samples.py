"""Small units in YAML, and the record that each file of the course holds."""

from __future__ import annotations

from pathlib import Path

from course.checks.run import REFERENCE_FILES
from course.model import Record, Unit

RECORDS: dict[str, type[Record]] = {**REFERENCE_FILES, "specimen.yaml": Unit}

TEXT = """\
unit: sample
title: A sample
activities:
  - text: one
    title: One
    body: Some words.
"""

QUIZ = """\
unit: sample
title: A sample
activities:
  - quiz: asked
    title: Asked
    items:
      - id: first
        kind: single-best-answer
        outcomes: ["1.1"]
        level: apply
        stem: What now?
        options:
          - id: yes-this
            text: This.
            correct: true
            feedback: It fits.
          - id: not-that
            text: That.
            feedback: It does not.
        rationale: Because.
"""


def file(folder: Path, content: str | bytes, name: str = "sample.yaml") -> Path:
    path = folder / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
