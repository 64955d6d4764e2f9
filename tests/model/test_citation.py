"""How sources are named for people."""

from __future__ import annotations

import pytest

from course.model import Source
from course.model.citation import cite_sources


def source(name: str, authors: str, year: int | None = 2013, cite: str = "") -> Source:
    return Source.model_validate(
        {
            "id": name,
            "title": "A title",
            "authors_or_publisher": authors,
            "cite": cite,
            "year": year,
            "url": "https://example.org",
            "status": "verified",
            "read_level": "abstract",
            "group": "evidence",
            "accessed": "2026-11-22",
        }
    )


@pytest.mark.parametrize(
    ("authors", "named"),
    [
        ("Toye F et al; British Journal of General Practice 63(617)", "Toye and colleagues, 2013"),
        ("Toye F, Seers K, Hannink E, Barker K", "Toye and colleagues, 2013"),
        ("Pereira Gray DJ et al; BMJ Open 8:e021161", "Pereira Gray and colleagues, 2013"),
        ("Treede R-D et al (IASP working group)", "Treede and colleagues, 2013"),
        ("Hibbard J, Gilburt H; The King's Fund", "Hibbard and Gilburt, 2013"),
        ("Engel GL; Science 196:129-136", "Engel, 2013"),
        ("NICE; Bernstein IA et al, BMJ 356:i6748", "NICE, 2013"),
        ("Versus Arthritis, via Patient Information Forum", "Versus Arthritis, 2013"),
        ("Public Health Agency, Northern Ireland", "Public Health Agency, Northern Ireland, 2013"),
        ("Health Innovation Network (South London)", "Health Innovation Network, 2013"),
        ("Q (Health Foundation)", "Q (Health Foundation), 2013"),
        ("NHS England / NCCMH, via National Elf Service", "NHS England and NCCMH, 2013"),
    ],
)
def test_a_source_is_named_as_people_write_it(authors: str, named: str) -> None:
    assert cite_sources([source("ONE", authors)]) == {"ONE": named}


def test_an_author_may_say_how_a_source_is_named() -> None:
    assert cite_sources([source("ONE", "BMJ 2009 (PubMed)", 2009, cite="Dowrick and colleagues")]) == {
        "ONE": "Dowrick and colleagues, 2009"
    }


def test_sources_of_one_name_and_year_are_told_apart() -> None:
    sources = [
        source("ONE", "NICE", 2021),
        source("TWO", "NICE", 2021),
        source("THREE", "NICE", 2009),
        source("FOUR", "Mind", None),
        source("FIVE", "Mind", None),
        source("SIX", "Shout", None),
    ]

    assert cite_sources(sources) == {
        "ONE": "NICE, 2021a",
        "TWO": "NICE, 2021b",
        "THREE": "NICE, 2009",
        "FOUR": "Mind (a)",
        "FIVE": "Mind (b)",
        "SIX": "Shout",
    }
