"""Pictures in a page and as files: ids are the page's own, names stay, nothing of a stylesheet is needed in a file."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from course.loading.library import Library
from course.loading.picture import SVG, Picture
from course.render import figure

IN_SVG = f"{{{SVG}}}"


@pytest.fixture(scope="module", params=["pain-and-mood.svg", "saddle-and-legs.svg", "six-months.svg"])
def picture(library: Library, request: pytest.FixtureRequest) -> Picture:
    return library.picture(request.param)


def test_two_of_one_picture_share_no_id(picture: Picture) -> None:
    first, second = (fromstring(figure.drawn(picture, anchor)) for anchor in ("here", "there"))
    ids = [{element.get("id") for element in svg.iter() if element.get("id")} for svg in (first, second)]

    assert ids[0]
    assert not ids[0] & ids[1]


def test_every_reference_leads_to_something_in_it(picture: Picture) -> None:
    drawn = str(figure.drawn(picture, "here"))
    ids = {element.get("id") for element in fromstring(drawn).iter()}

    for element in fromstring(drawn).iter():
        for name, value in element.items():
            if name.endswith("href"):
                assert value.removeprefix("#") in ids
            if "url(#" in value:
                assert value.partition("url(#")[2].partition(")")[0] in ids


def test_its_title_is_its_name_to_a_screen_reader(picture: Picture) -> None:
    svg = fromstring(figure.drawn(picture, "here"))
    [title] = [element for element in svg.iter() if element.get("id") == svg.get("aria-labelledby")]

    assert svg.get("role") == "img"
    assert " ".join("".join(title.itertext()).split()) == figure.title(picture)


def test_a_file_carries_its_size_and_its_colour(picture: Picture) -> None:
    raw = figure.to_file(picture, "#123456")
    svg = fromstring(raw)

    assert svg.tag == f"{IN_SVG}svg"
    assert (svg.get("width"), svg.get("color")) == ("320", "#123456")
    assert b"currentColor" not in raw


def test_drawing_leaves_the_picture_as_it_was_read(picture: Picture) -> None:
    before = figure.to_file(picture, "#000000")
    figure.drawn(picture, "here")

    assert figure.to_file(picture, "#000000") == before
