"""Words in the margins of a printed page."""

from __future__ import annotations

from course.render.css_strings import css_string


def test_what_could_end_a_string_or_the_style_around_it_is_a_number() -> None:
    assert (
        css_string('a "b" </style> \\ \n c')
        == '"a \\000022b\\000022 \\00003c\\00002fstyle\\00003e \\00005c \\00000a c"'
    )
