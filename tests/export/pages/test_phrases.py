"""What pages say many times over stands once, and every page can be made again of it."""

from __future__ import annotations

import json

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from course.export import pages
from course.export.pages.phrases import FIRST_SIGN, share
from course.loading.library import SPECIMEN, Library

BOX = '<span class="box" aria-hidden="true" data-ticked="'
texts = st.lists(st.sampled_from([BOX, '<p class="label">', "Not answered.", "</p>", '"', "é", "<", ">"]), max_size=200)


def put_back(text: str, phrases: list[str]) -> str:
    for number, phrase in enumerate(phrases):
        text = text.replace(chr(FIRST_SIGN + number), phrase)
    return text


@given(texts, texts)
def test_every_page_can_be_made_again(one: list[str], other: list[str]) -> None:
    written = {"one": "".join(one), "other": "".join(other)}
    shared, phrases = share(written)
    assert {name: put_back(text, phrases) for name, text in shared.items()} == written


def test_what_is_said_often_stands_once_in_all_pages_together() -> None:
    one, other = ("".join(f"{BOX}{name}-{number}" for number in range(30)) for name in ("one", "other"))
    shared, phrases = share({"one": one, "other": other})
    everything = "".join([*shared.values(), *phrases])
    assert everything.count(BOX[1:]) == 1
    assert len(everything.encode()) < len(f"{one}{other}".encode()) / 3


def test_where_an_author_wrote_such_a_sign_nothing_is_changed() -> None:
    written = {"one": f"{BOX}a" * 30 + chr(FIRST_SIGN)}
    assert share(written) == (written, [])


def test_the_record_in_the_file_has_each_of_its_boxes_and_few_bytes_of_them(library: Library) -> None:
    page = lxml.html.document_fromstring(pages.page(library, [SPECIMEN]))
    [phrases] = page.xpath("//script[@id='__phrases']/text()")
    [record] = page.xpath("//script[@id='__record-page']/text()")
    assert BOX not in record
    whole = put_back(record, json.loads(phrases))
    boxes = lxml.html.document_fromstring(whole).xpath("//*[@class='box']")
    assert len(boxes) > 50
    assert whole.count(BOX) == len(boxes)
