"""Where block texts begin and end, and what is left when an entry is taken out."""

from __future__ import annotations

import pytest

from course.loading.indentation import Block, block_below, without_entry

ROWS = """\
unit: trust
activities:
  - text: one
    body: |

      First.

      Second.
    title: One
  - text: two
    body: >-
      To the end.""".splitlines()


@pytest.mark.parametrize(
    ("line", "block"),
    [
        (3, Block(owner=4, first=5, column=6, after=8)),
        (10, Block(owner=4, first=11, column=6, after=12)),
        (0, None),
        (8, None),
        (11, None),
    ],
)
def test_block_ends_before_the_first_line_further_left(line: int, block: Block | None) -> None:
    assert block_below(line, ROWS) == block


def test_block_in_a_list_belongs_to_the_dash() -> None:
    assert block_below(1, ["prompts:", "  - |", "    Words.", "  - More."]) == Block(2, 2, 4, 3)


@pytest.mark.parametrize("text", ["body: |", "body: |\ntitle: One", "  body: >\n  title: One"])
def test_block_without_words_is_none(text: str) -> None:
    assert block_below(0, text.splitlines()) is None


def test_entry_is_replaced_by_comments_so_that_lines_keep_their_numbers() -> None:
    assert without_entry(ROWS, 5) == [*ROWS[:2], *["#"] * 7, *ROWS[9:]]
    assert without_entry(ROWS, 0) is None
