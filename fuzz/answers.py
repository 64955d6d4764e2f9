"""Any bytes are answers or a sentence, and nobody else's file is touched: looks for some that are not.

    python -m fuzz.answers [SECONDS]

Each input is laid at an activity's own place, beside it as a copy of a sync service, and brought back as an
answers file. One that breaks the promise is left in `build/fuzz-answers/` as `crash-…`, and the run fails.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=[f"course.learner.{name}" for name in ("response", "ownership", "disk", "copies", "store", "archive")]
):
    from course.learner import archive, ownership
    from course.learner.response import NotSaved, whose
    from course.learner.store import Store

KEPT = Path(__file__).parent.parent / "build" / "fuzz-answers"
FOLDER = Path(tempfile.mkdtemp())
NAME = "unit/one"
PLACES = (
    f"{NAME}.json",
    "unit/one-LAPTOP-7QK2.json",
    "unit/package.json",
    "unit/one.json.damaged-20261126-120000-000000",
)


def one(raw: bytes) -> None:
    """Have one input read in every place; the first byte chooses which."""
    place = PLACES[(raw[0] if raw else 0) % len(PLACES)]
    raw = raw[1:]
    shutil.rmtree(FOLDER)
    store = Store(FOLDER)
    store.save("unit/two", {"what": "mine"})
    path = FOLDER / place
    path.write_bytes(raw)
    ours = bool(unit := whose(raw).partition("/")[0]) and "unit".startswith(unit)
    theirs = ownership.others(raw) if place in (PLACES[0], PLACES[3]) else not ours
    trouble = store.load(NAME).trouble
    if trouble and not trouble.endswith("."):
        raise AssertionError(f"Told without a sentence: {trouble}")
    archive.export(store)
    try:
        archive.restore(store, raw)
    except (archive.Refused, NotSaved) as reason:
        if not str(reason).endswith("."):
            raise AssertionError(f"Refused without a sentence: {reason}") from None
    store.clear_all()
    if theirs and not (path.exists() and path.read_bytes() == raw):
        raise AssertionError(f"Somebody else's file was touched: {place}")


def seeds() -> None:
    """One response file and one answers file, in several encodings, for each place."""
    KEPT.mkdir(parents=True, exist_ok=True)
    entry = {"saved": "2026-11-23T09:00:00+00:00", "revision": 1, "responses": {"what": "Café"}}
    single = {"format": 1, "activity": NAME, **entry}
    several = {"format": 1, "kind": archive.KIND, "activities": {NAME: {**entry, "others": [entry]}}}
    for what, document in (("one", single), ("all", several)):
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"):
            for place in range(len(PLACES)):
                raw = json.dumps(document, ensure_ascii=False).encode(encoding)
                (KEPT / f"seed-{what}-{encoding}-{place}").write_bytes(bytes([place]) + raw)


def main() -> None:
    """Fuzz for so many seconds."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "300"
    seeds()
    options = [f"-max_total_time={seconds}", "-max_len=4000", "-timeout=10", "-rss_limit_mb=3000"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={KEPT}/", "-print_final_stats=1", str(KEPT)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
