"""In whose name a trainer prints: the file that says so, from any editor, and what is told of a mistake in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import export

pytestmark = pytest.mark.usefixtures("in_the_course")


def test_a_trainers_name_stands_as_it_was_typed(tmp_path: Path) -> None:
    (tmp_path / "me.yaml").write_text(
        'name: Sam <b>Okafor</b>\norganisation: North & "West" </style><script>alert(1)</script>\n'
        "note: |\n  Bring a pen.\n  ![x](https://example.org/x.png)\n"
    )
    result = export("handouts", "--unit", "welcome", "--out", tmp_path / "out", "--trainer", tmp_path / "me.yaml")
    page = (tmp_path / "out" / "00-welcome-handout.html").read_text()

    assert result.exit_code == 0, result.output
    assert "<strong>Sam &lt;b&gt;Okafor&lt;/b&gt;</strong>" in page
    assert "North &amp; &#34;West&#34; &lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "![x](https://example.org/x.png)" in page
    for tag in ("<script", "<img", "<b>"):
        assert tag not in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("organisation: North\n", "me.yaml:1: The field 'name' is missing."),
        ('name: "   "\n', "me.yaml:1: 'name' is blank. Write its words after the colon."),
        ("name: Sam\nlogo: nhs.png\n", "me.yaml:2: There is no field 'logo' here."),
        ("name: Sam\nstarts: 9.30\n", "me.yaml:2: '9.30' will not do for 'starts'. Write hours and minutes as 09:30"),
        ("name: Sam\nstarts: 24:00\n", "me.yaml:2: '24:00' will not do for 'starts'."),
        (f"name: Sam\nnote: {'x' * 1001}\n", "me.yaml:2: 'note' has 1001 letters: at most 1000 fit."),
        (
            "name: Sam\nnote: Please bring handout #2 and a pen.\n",
            "me.yaml:2: Everything after ' #' is taken for a comm",
        ),
        ("name: Sam\norganisation: Ward #4, Northtown\n", "me.yaml:2: Everything after ' #' is taken for a comment"),
        ('name: Sam\nnote: "S:\\blue\\events."\n', "me.yaml:2: A backslash in double quotes changes the letter"),
        ("name: 'Sam O'Brien'\n", "me.yaml:1: The quotation marks close in the middle of this value."),
        ("name: Sam\nstarts: half past nine\n", "'half past nine' will not do for 'starts'. Write hours and minutes"),
        ("name: Sam\nstarts: “09:30”\n", "'“09:30”' will not do for 'starts'. Write hours and minutes as 09:30"),
        ("name = Sam\n", "me.yaml:1: The file holds words, but no field. Write each field as 'name: value'"),
        ("name,organisation\nSam,Northtown\n", "me.yaml:1: The file holds words, but no field."),
        ("{\\rtf1\\ansi name: Sam}\n", "me.yaml:1: This is a word processor's document (RTF). Save it as plain"),
        ("", "me.yaml:1: The file is empty"),
        (None, "me.yaml:1: There is no such file."),
    ],
)
def test_mistake_in_trainer_file_stops_the_export(tmp_path: Path, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / "me.yaml").write_text(text)
    result = export("handouts", "--out", tmp_path / "out", "--trainer", tmp_path / "me.yaml")

    assert result.exit_code == 1
    assert said in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            "name: Sam\nstarts: 09:30\n".encode("utf-16"),
            ":1: The file is saved as UTF-16, which Notepad calls Unicode.",
        ),
        ("name: Sam\nstarts: 09:30\n".encode("utf-16-le"), ":1: The file is saved as UTF-16, which Notepad calls Uni"),
        ("name: Sam\nnote: Siân’s\n".encode("cp1252"), ":2: A letter here is not saved as UTF-8. Save the file again"),
        (b"name: Sam\n\tstarts: 09:30\n", ":2: There is a tab in the indentation. Use spaces instead."),
        ("name: Sam\nstarts:\xa009:30\n".encode(), ":2: The space after this colon is a hard one"),
        ("name:\xa0Sam\n".encode(), ":1: The space after this colon is a hard one"),
        ("name: Sam\nstarts: ‘09:30’\n".encode(), "with straight quotation marks or none."),
        (b"name: Sam\nstarts: 25:00\n", ":2: '25:00' will not do for 'starts'. Write hours and minutes as 09:30"),
        (b"PK\x03\x04\x14\x00\x06\x00", ":1: This is a word processor's document. Save it as plain text."),
    ],
)
def test_a_trainers_file_from_any_editor_is_read_or_told_with_its_line(tmp_path: Path, raw: bytes, said: str) -> None:
    file = tmp_path / "me.yaml"
    file.write_bytes(raw)
    result = export("plan", "--unit", "1", "--out", tmp_path / "out", "--trainer", file)

    assert result.exit_code == 1
    assert said in result.output
    assert result.output.count("me.yaml:") == 1, "one slip is one sentence"
    assert not (tmp_path / "out").exists()


def test_a_byte_order_mark_windows_lines_and_tabs_behind_a_colon_are_read(tmp_path: Path) -> None:
    file = tmp_path / "me.yaml"
    file.write_bytes(b"\xef\xbb\xbfname:\tSam\r\nstarts:\t09:30\r\n")
    result = export("plan", "--unit", "1", "--out", tmp_path / "out", "--trainer", file)

    assert result.exit_code == 0, result.output
    page = (tmp_path / "out" / "01-enabling-relationships-plan.html").read_text(encoding="utf-8")
    assert "<strong>Sam</strong>" in page
    assert "09:30–09:35" in page
