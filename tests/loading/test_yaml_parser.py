"""Whatever a file holds, the answer is a record or mistakes whose lines are in the file; never another error."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from course.loading import yaml_parser, yaml_tree
from course.loading.reader import Mistakes, read
from course.model import Unit
from tests.conftest import ROOT

SPECIMEN = (ROOT / "content" / "specimen.yaml").read_text(encoding="utf-8")
BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")

MARKS = st.sampled_from(
    [
        *"-:?[]{},&*#|>!%@`'\"~\t\r\n \0\x07\x85\u2028\ufeff\ud800",
        "- ",
        ": ",
        "? ",
        "---\n",
        "...\n",
        "<<: ",
        "!!x ",
        "&a ",
        "*a",
    ]
)
YAMLISH = st.lists(
    st.one_of(MARKS, st.sampled_from(["unit", "title: x\n", "activities:\n", "  "]), st.text(max_size=4))
).map("".join)

fuzz = settings(max_examples=700, deadline=None, suppress_health_check=list(HealthCheck))


def lines(text: str) -> int:
    return len(BREAK.findall(text)) + 1


@fuzz
@given(st.one_of(YAMLISH, st.text(st.characters(codec=None))))
@example("[" * 100_000)
@example("{a: " * 50_000)
@example("? " * 50_000)
@example("- " * 50_000)
@example("!" * 5_000)
@example("&a [*a]")
@example("%YAML 9.9\n---\na")
@example("a: \ud800")
@example("{[]: {}, ?: []}")
@example(yaml_parser.JSON_HEADER)
@example(yaml_parser.JSON_HEADER + '{"unit": "tr')
@example(yaml_parser.JSON_HEADER + "[" * 100_000)
@example(yaml_parser.JSON_HEADER + "9" * 5_000)
def test_any_text_parses_to_a_tree_or_to_mistakes(text):
    tree = yaml_parser.parse(text)
    assert tree.whole or tree.wrong
    for line, what in tree.wrong:
        assert 1 <= line <= lines(text)
        assert what.endswith(".")


@fuzz
@given(YAMLISH)
def test_pure_python_parser_agrees_with_c_parser(text):
    fast, was = yaml_parser.parse(text), yaml_tree._Loader
    try:
        yaml_tree._Loader = yaml.BaseLoader
        slow = yaml_parser.parse(text)
    finally:
        yaml_tree._Loader = was
    if fast.whole and slow.whole:
        assert (fast.data, fast.wrong) == (slow.data, slow.wrong)


def answered(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "unit.yaml"
        path.write_bytes(raw)
        try:
            found, mistakes = read(path, Unit), []
        except Mistakes as wrong:
            found, mistakes = None, wrong.mistakes
        assert mistakes if found is None else isinstance(found.record, Unit)
        last = lines(raw.decode("utf-8", errors="replace"))
        assert all(1 <= mistake.line <= last for mistake in mistakes), mistakes


@fuzz
@given(st.one_of(st.binary(), YAMLISH.map(lambda text: text.encode("utf-8", errors="surrogatepass"))))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
def test_any_bytes_are_a_unit_or_are_answered_by_mistakes(raw):
    answered(raw)


@settings(fuzz, max_examples=120)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(SPECIMEN)), st.integers(0, 40), st.one_of(MARKS, st.text(max_size=8), st.just(""))
        ),
        min_size=1,
        max_size=4,
    )
)
def test_changed_characters_give_a_unit_or_mistakes(changes):
    text = SPECIMEN
    for at, gone, put in changes:
        text = text[:at] + put + text[at + gone :]
    answered(text.encode("utf-8", errors="surrogatepass"))


@settings(fuzz, max_examples=120)
@given(
    st.lists(
        st.tuples(st.integers(0, SPECIMEN.count("\n") - 1), st.sampled_from(["gone", "twice", "in", "out", "value"])),
        min_size=1,
        max_size=4,
    )
)
def test_changed_lines_give_a_unit_or_mistakes(changes):
    rows = SPECIMEN.splitlines()
    for at, how in changes:
        row = rows[at]
        rows[at] = {
            "gone": "#",
            "twice": f"{row}\n{row}",
            "in": f"  {row}",
            "out": row[2:],
            "value": row.partition(":")[0] + ": [odd]",
        }[how]
    answered("\n".join(rows).encode())
