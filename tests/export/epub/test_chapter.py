"""A printed page as a chapter of a book."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from course.export.epub.chapter import Heading, read_chapter

PAGE = """<!doctype html><html lang=en-GB><head><title>A page</title></head><body><header>Paper only</header>
<main id=content>%s</main><footer>Paper only</footer></body></html>"""


def rendered(body: str, **homes: str) -> str:
    return str(read_chapter("a", "A", PAGE % body).render(homes))


def test_html_becomes_xml() -> None:
    assert (
        rendered("<h1>One &amp; two</h1><p>a<br>b<p hidden>c")
        == '<h1>One &amp; two</h1><p>a<br />b</p><p hidden="">c</p>'
    )


def test_a_drawing_keeps_its_names_and_says_what_it_is() -> None:
    xml = rendered('<h1>A</h1><svg viewBox="0 0 1 1"><clipPath id="c"></clipPath></svg>')

    assert '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><clipPath id="c" /></svg>' in xml
    assert read_chapter("a", "A", PAGE % "<svg></svg>").draws
    assert not read_chapter("a", "A", PAGE % "<p>a</p>").draws


def test_a_link_into_another_chapter_names_its_file_and_one_to_nowhere_is_words() -> None:
    links = '<h1 id="own">A</h1><a href="#own">a</a><a href="#other">b</a><a href="#lost">c</a><a href="https://x.org/#y">d</a>'

    assert rendered(links, other="b.xhtml", own="c.xhtml") == (
        '<h1 id="own">A</h1><a href="#own">a</a><a href="b.xhtml#other">b</a><a>c</a><a href="https://x.org/#y">d</a>'
    )


def test_lines_to_write_on_are_left_out() -> None:
    assert rendered('<h1>A</h1><div class="words">b<div class="lines"><div class="line"></div></div></div>') == (
        '<h1>A</h1><div class="words">b</div>'
    )


def test_a_part_of_a_page_gets_a_title() -> None:
    assert rendered("<section><h2>A</h2><h3>B</h3></section>") == "<section><h1>A</h1><h2>B</h2></section>"


def test_headings_lead_to_themselves_or_to_the_passage_that_they_open() -> None:
    page = PAGE % (
        '<section id="unit"><h1>Unit</h1></section><section id="passage"><h2>Why it <em>matters</em></h2></section>'
        '<section aria-labelledby="quiz"><header><h2 id="quiz">A quiz</h2></header><h3>Question 1</h3></section>'
    )
    assert read_chapter("a", "A", page).headings == [Heading("passage", "Why it matters"), Heading("quiz", "A quiz")]


def test_what_comes_out_is_well_formed() -> None:
    fromstring(f"<main>{rendered('<h1>a</h1><img alt=b src=c><input disabled><td>x &nbsp; &lt;')}</main>")
