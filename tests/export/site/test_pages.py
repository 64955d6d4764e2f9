"""The site's pages carry the course's own name and language."""

from __future__ import annotations

from course.export.site import pages


def test_a_title_with_a_backslash_stays_as_it_is():
    page = '<html lang="en" class="x"><head><title>Jupyter</title></head></html>'
    named = pages.name_page(page, 'en" x="', r"Bad \B & \1")
    assert named == r'<html lang="en&quot; x=&quot;"><head><title>Bad \B &amp; \1</title></head></html>'
