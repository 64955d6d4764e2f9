"""The identifier check, run in a real Chromium on made-up reflections."""

from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
SCRIPT = HERE.parent / "course" / "static" / "identifiers.js"
TEXTS = yaml.safe_load((HERE / "identifiers.yaml").read_text(encoding="utf-8"))
PLANTED = TEXTS["planted"]["first"] + TEXTS["planted"]["second"]
CLEAN = TEXTS["clean"]["first"] + TEXTS["clean"]["second"]


# Until tests/conftest.py has a `page`: delete from here …
if not (HERE / "conftest.py").exists():

    @pytest.fixture(scope="module")
    def page():
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            yield browser.new_page()
            browser.close()
# … to here.


@pytest.fixture
def check(page):
    """Run JavaScript beside the script, as it stands in the joined module."""
    script = SCRIPT.read_text(encoding="utf-8")

    def run(expression, argument=None):
        return page.evaluate(f"(argument) => {{ {script}\nreturn {expression}; }}", argument)

    return run


def holds(finding, item):
    """The planted kind, at the planted words."""
    found, planted = finding["found"], item["planted"]
    return finding["kind"] == item["kind"] and (found in planted or planted in found)


def kinds(check, text):
    return [finding["kind"] for finding in check("identifiers(argument)", text)]


def test_there_are_forty_planted_and_forty_clean_texts():
    assert (len(PLANTED), len(CLEAN)) == (40, 40)
    assert len({item["id"] for item in PLANTED + CLEAN}) == 80
    assert all(20 <= len(item["text"].split()) <= 80 for item in PLANTED + CLEAN)
    assert all(item["planted"] in item["text"] for item in PLANTED)


def test_nine_in_ten_planted_identifiers_are_found(check):
    answers = check("argument.map(identifiers)", [item["text"] for item in PLANTED])
    missed = [
        f"{item['id']}: {item['kind']} {item['planted']!r}"
        for item, findings in zip(PLANTED, answers)
        if not any(holds(finding, item) for finding in findings)
    ]
    assert len(PLANTED) - len(missed) >= 36, "Missed:\n" + "\n".join(missed)


def test_clean_texts_seldom_raise_an_alarm(check):
    answers = check("argument.map(identifiers)", [item["text"] for item in CLEAN])
    alarms = [
        f"{item['id']}: {[(finding['kind'], finding['found']) for finding in findings]}"
        for item, findings in zip(CLEAN, answers)
        if findings
    ]
    assert len(alarms) <= 6, "False alarms:\n" + "\n".join(alarms)


@pytest.mark.parametrize(
    "number", ["999 526 0182", "9991590838", "999-821-9930", "999628 1949", "999\u00a0990\u00a02464"]
)
def test_a_number_with_the_right_check_digit_is_an_nhs_number(check, number):
    assert "nhs-number" in kinds(check, f"The number was {number}.")


@pytest.mark.parametrize(
    "number",
    [
        "999 526 0186",  # wrong last digit
        "9991590832",
        "99915908381",  # eleven digits
        "999159083",  # nine
        "000 000 0000",  # the sum is right, the number is not
        "0 1 2 3 4 5 6 7 8 9 10",
    ],
)
def test_any_other_number_is_not(check, number):
    assert "nhs-number" not in kinds(check, f"The number was {number}.")


def test_findings_come_in_order_of_place_and_each_once(check):
    text = "Mrs Okonedo rang from 07700 900142 on 14th March. Mrs Okonedo rang again, from ZZ99 3VZ."
    findings = check("identifiers(argument)", text)
    assert [finding["found"] for finding in findings] == ["Mrs Okonedo", "07700 900142", "14th March", "ZZ99 3VZ"]
    assert [finding["kind"] for finding in findings] == ["title-name", "phone", "date", "postcode"]


def test_found_words_are_kept_short(check):
    text = "She is the only " + "very " * 10 + "tall beekeeper in our town. " + "Sarah " * 50
    assert all(len(finding["found"]) <= 60 for finding in check("identifiers(argument)", text))


def test_every_kind_has_advice_of_fifteen_words_or_fewer(check):
    advice = check("IDENTIFIER_ADVICE")
    assert set(advice) == {item["kind"] for item in PLANTED}
    assert {kind: text for kind, text in advice.items() if len(text.split()) > 15} == {}
    assert all(finding["advice"] == advice["age"] for finding in check("identifiers(argument)", "He was aged 93."))


def test_the_caveat_says_that_it_cannot_find_everything(check):
    assert "cannot find everything" in check("IDENTIFIER_CAVEAT")


def test_it_fits_into_the_joined_script(check):
    script = SCRIPT.read_text(encoding="utf-8")
    assert "import " not in script and "export " not in script
    assert "(?<" not in script, "Look-behind stops the whole script on older phones."
    assert "fetch" not in script and "http" not in script


@pytest.mark.parametrize(
    "shape",
    [
        "a", "A", "Aa ", "0", "0 ", "9 ", "999 526 018 ", "1 Aa ", "1/1/", "a.", "a@", "a@a.", "-", " ", "\n",
        "the only ", "the only x in ", "was on the ", "Ward A", "Sarah ", "Mr ", "St. ", "John went. ", "03/11/58 ",
        "É’", "😀",
    ],
)  # fmt: skip
def test_a_hundred_thousand_characters_are_answered(check, shape):
    text = (shape * 100_000)[:100_000]
    assert isinstance(check("identifiers(argument)", text), list)


@pytest.mark.parametrize(
    "code",
    [
        '""', '" "', '"\\n\\r\\t\\0"', '"\\ud800"', '"\\udc00 Sarah \\ud800"', '"Mr \\ud83d"',
        '"👩🏽‍⚕️ 😀😀"', '"مرحبا ١٢٣ سارة"', '"\\u202eSarah\\u202c"', '"e\\u0301 É ß İ ı"',
        '"().*+?[]{}|^$\\\\"', '"__proto__ constructor Constructor"',
        "undefined", "null",
    ],
)  # fmt: skip
def test_odd_input_does_not_throw(check, code):
    assert isinstance(check(f"identifiers({code})"), list)


def test_the_words_of_the_course_raise_no_alarm(check):
    text = (
        "Cultivate enabling relationships. Understand and cater to context. Learn together and build a shared "
        "understanding. Jointly explore risks, options and expectations. Collaborate across services and agencies. "
        "I used Gibbs, Rolfe and Driscoll. We sent her to Talking Therapies, Samaritans 116 123 and NHS 111, press 2. "
        "Pain 7/10, 24/7, PHQ-9 score of 14, NICE NG193."
    )
    assert check("identifiers(argument)", text) == []
