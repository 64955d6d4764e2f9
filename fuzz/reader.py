"""Any bytes are a record or sentences: looks for a file that makes the reader do anything else.

    python -m fuzz.reader [SECONDS]

Starts from the course's own files and from the broken files of the tests, and keeps what reaches new code in
`build/fuzz/`. A file that breaks the promise is left there as `crash-…`, and the run fails.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=[
        "course.loading.indentation",
        "course.loading.reader",
        "course.loading.record_errors",
        "course.loading.suggest",
        "course.loading.yaml_errors",
        "course.loading.yaml_parser",
        "course.loading.yaml_tree",
        "course.model",
        "yaml",
    ]
):
    import yaml

    from course.loading import yaml_tree
    from course.loading.reader import Mistakes, read
    from course.loading.record_errors import _fields
    from course.model import Course, Glossary, People, References, Support, Unit

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "build" / "fuzz"
RECORDS = (Unit, Unit, Unit, Course, People, References, Glossary, Support)
LOADERS = (yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader))
"""The one of JupyterLite, which is instrumented, and the fast one."""

FILE = Path(tempfile.mkdtemp()) / "content" / "fuzzed.yaml"


def one(raw: bytes) -> None:
    """Read one file; the first byte chooses what it should be and who parses it."""
    chosen = raw[0] if raw else 0
    FILE.write_bytes(raw[1:])
    yaml_tree._Loader = LOADERS[chosen // 8 % 2]
    try:
        found = read(FILE, RECORDS[chosen % 8])
    except Mistakes as mistakes:
        wrong = mistakes.mistakes
        if not wrong or any(mistake.line < 1 or not mistake.what.strip().endswith((".", "?")) for mistake in wrong):
            raise AssertionError(f"Refused without a sentence: {wrong}") from None
    else:
        list(found.references())


def seeds() -> None:
    """The course's files and the tests' broken ones, each behind a byte that chooses its record."""
    KEPT.mkdir(parents=True, exist_ok=True)
    names = {record.__name__.lower(): at for at, record in enumerate(RECORDS)}
    for path in (*ROOT.glob("content/*.yaml"), *ROOT.glob("tests/mistakes/**/*.yaml")):
        for loader in (0, 8):
            kind = names.get(path.stem, 0) + loader
            (KEPT / f"seed-{path.stem}-{loader}").write_bytes(bytes([kind]) + path.read_bytes())
    words = sorted(_fields(Unit) | {"single-best-answer", "ordering", "matching", "|", ">-", "- ", ": ", "*a", "&a"})
    (KEPT.parent / "fuzz.dict").write_text("".join(f'"{word}"\n' for word in words), encoding="utf-8")


def main() -> None:
    """Fuzz for so many seconds."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "600"
    FILE.parent.mkdir()
    seeds()
    options = [f"-max_total_time={seconds}", "-max_len=30000", "-timeout=10", "-rss_limit_mb=3000"]
    options += [f"-dict={KEPT.parent / 'fuzz.dict'}", f"-artifact_prefix={KEPT}/", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, str(KEPT)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
