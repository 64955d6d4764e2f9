"""Evidence: claims with sources, sources in full, and dates for looking again."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, spot
from course.checks.rules.language import by_activity
from course.language.readability import paragraphs
from course.language.words import strip_markdown

CLAIM = re.compile(
    r"\b\d[\d,.]*\s?(%|per ?cent\b)|\b\d+ (?:in|out of) (?:every )?\d+\b"
    r"|\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(studies|trials|reviews|people with|patients with|adults|participants)\b"
    r"|\bevidence\b|\bresearch(ers)?\b|\b(a|the|these|those|some|many|most|several) (study|studies|trials?)\b"
    r"|\bguidelines?\b|\b(the|by|in|UK) law\b|\blegal(ly)?\b|\bstatutory\b|\b[A-Z][a-z]+ Act\b",
    re.I,
)
OUR_OWN = re.compile(r"published research", re.I)
"""The label of our own stories claims nothing."""

CAVEAT = re.compile(
    r"\b(nobody|no one|no panel|no clinician)\b( (of|with) [^.]{3,60}?)?( has| have)? (yet )?(reviewed|rated|rung)\b"
    r"|\b(nobody|no one|no clinician)( has| have) (yet )?(checked|tested|tried) (it|this|them)\b"
    r"|\b(has|have) not (yet )?been (reviewed|rated|checked by)\b|\bnot (yet )?(reviewed|rated) by\b"
    r"|\b(we|nobody) could not (get|read|open|check|find)\b|\bwe have no (source|figure|count)s?\b"
    r"|\bwe (only )?read (this|it|them|these)\b[^.]{0,20}\b(in|on)\b|\barchived cop(y|ies)\b",
    re.I,
)
"""What we could not read, and who has not reviewed it."""

SHARED_COPY = re.compile(
    r"\b(scribd|vdocuments?|vdocuments|dokumen|docplayer|docslib|studylib|slideshare|issuu|yumpu|pdfcoffee|academia)\."
    r"(com|net|us|site|mx|edu|org|tips|pub|info)\b",
    re.I,
)
"""Sites where readers share copies of what others published."""

MONTHS = 24


def claims_have_sources(manuscript: Manuscript) -> Iterator[Finding]:
    """A paragraph with a figure, "evidence", "research", a law or a guideline stands where a source is named."""
    for loaded in manuscript.all:
        for place, passages in by_activity(manuscript.writing[loaded.file]):
            activity = loaded.record.activities[int(place[1])]
            items = getattr(activity, "items", [])
            for passage in passages:
                here = passage.spot.place
                item = items[int(here[3])] if items and here[2:3] == ("items",) else None
                if passage.tone != "teaching" or activity.sources or (item and item.sources):
                    continue
                for paragraph in paragraphs(passage.text):
                    if match := CLAIM.search(OUR_OWN.sub("", paragraph)):
                        yield Finding(
                            manuscript.within(passage, match.group()),
                            f"'{match.group()}' sounds like a claim, and no source is named here.",
                            "Add its source's id under 'sources'.",
                        )
                        break


def sources_in_full(manuscript: Manuscript) -> Iterator[Finding]:
    """Every source says its title, publisher, own address or DOI, when it was opened, and what was read of it."""
    for position, source in enumerate(manuscript.references.record.references):

        def wrong(field: str, what: str, todo: str, at: int = position, name: str = source.id) -> Finding:
            place = spot(manuscript.references, ("references", at, field))
            return Finding(place, f"{what} in the source {name}.", todo)

        for field in ("title", "authors_or_publisher", "read_level"):
            if not str(getattr(source, field)).strip():
                yield wrong(field, f"The field '{field}' has no words", "Write them.")
        if source.status == "verified" and source.read_level.strip().lower() == "not read":
            yield wrong("status", "'status: verified' and 'not read' cannot both stand", "Correct one of them.")
        if found := SHARED_COPY.search(source.url):
            yield wrong(
                "url",
                f"{found.group()} holds copies that readers shared",
                "Write the publisher's own address or the DOI, and the copy under 'read_at'.",
            )
        if source.year and not 1800 <= source.year <= source.accessed.year + 1:
            yield wrong("year", f"The year {source.year} cannot be right", "Correct it, or leave it out.")


def keys_on_verified_sources(manuscript: Manuscript) -> Iterator[Finding]:
    """No item that may count rests on a source that is neither verified nor known."""
    for located in manuscript.all_items:
        for position, name in enumerate(located.item.sources):
            if located.item.scored and manuscript.library.sources[name].status == "unverified":
                yield Finding(
                    located.at("sources", position),
                    f"The source {name} is not verified, and '{located.item.id}' may count.",
                    "Take another source, or write 'our_reading: true'.",
                )


def caveats_once(manuscript: Manuscript) -> Iterator[Finding]:
    """A unit says nothing of who has not reviewed it or what could not be read: About this course says that once."""
    for loaded in manuscript.all:
        for passage in manuscript.writing[loaded.file]:
            for found in CAVEAT.finditer(strip_markdown(passage.text)):
                yield Finding(
                    manuscript.within(passage, found.group()),
                    f"A unit need not say '{found.group()}'.",
                    "Take it out here: the first page, About this course and the foot of print say it.",
                )


def review_dates(manuscript: Manuscript) -> Iterator[Finding]:
    """The next review comes 24 months or less after the last change and the last look at the help routes."""
    course, support = manuscript.course.record, manuscript.support.record
    if not course.updated < course.next_review <= _later(course.updated, MONTHS):
        yield Finding(
            spot(manuscript.course, ("next_review",)),
            f"The next review ({course.next_review}) is not within {MONTHS} months of the last change "
            f"({course.updated}).",
            f"Write a date after {course.updated} and up to {_later(course.updated, MONTHS)}.",
        )
    if not support.checked_on <= course.next_review <= _later(support.checked_on, MONTHS):
        yield Finding(
            spot(manuscript.support, ("checked_on",)),
            f"The help routes were checked on {support.checked_on}, more than {MONTHS} months before the next review "
            f"({course.next_review}).",
            "Check them again and write the new date, or bring the review forward.",
        )


def _later(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, 28))
