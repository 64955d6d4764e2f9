"""Small units in YAML, and the record that each file of the course holds."""

from __future__ import annotations

from pathlib import Path

from course.model import Course, Glossary, Notices, People, Record, References, Support, Unit

RECORDS: dict[str, type[Record]] = {
    "course.yaml": Course,
    "people.yaml": People,
    "references.yaml": References,
    "glossary.yaml": Glossary,
    "support.yaml": Support,
    "notices.yaml": Notices,
    "specimen.yaml": Unit,
}

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
