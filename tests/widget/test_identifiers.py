"""The identifier check, run in a real Chromium on made-up reflections.

Each file in tests/identifiers/ is a set: texts with the words planted in them that may identify somebody, and clean texts.
"""

from pathlib import Path

import pytest
import yaml

from course.widget.script import BROWSER, join

HERE = Path(__file__).parent.parent
SETS = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("identifiers/*.yaml"))}


@pytest.fixture(scope="module")
def script():
    return join(BROWSER / "identifiers" / "check.js")


@pytest.fixture(scope="module")
def check(browser, script):
    """Run JavaScript beside the script, as it stands in the joined module: nothing of it stays in the page."""
    from tests.browser.browser import watched_page

    with watched_page(browser) as page:

        def run(expression, argument=None):
            return page.evaluate(f"(argument) => {{ {script}\nreturn {expression}; }}", argument)

        yield run


def holds(finding, item):
    """A finding of the planted kind, where the set names one, that overlaps the planted words."""
    text, found, planted = item["text"], finding["found"], item["planted"]
    at = text.index(planted)
    overlap = text.find(found, max(0, at - len(found) + 1), at + len(planted) + len(found) - 1)
    return item.get("kind", finding["kind"]) == finding["kind"] and overlap >= 0


def kinds(check, text):
    return [finding["kind"] for finding in check("identifiers(argument)", text)]


def test_the_sets_are_whole():
    assert {"first", "second", "third", "fourth", "voices", "aside"} <= set(SETS)
    for texts in SETS.values():
        items = texts["planted"] + texts["clean"]
        assert len({item["id"] for item in items}) == len(items)
        assert all(item["planted"] in item["text"] for item in texts["planted"])


@pytest.mark.parametrize("name", SETS)
def test_nine_in_ten_planted_identifiers_are_found(check, name):
    planted = SETS[name]["planted"]
    answers = check("argument.map(identifiers)", [item["text"] for item in planted])
    missed = [
        f"{item['id']}: {item['planted']!r}, found {[(finding['kind'], finding['found']) for finding in findings]}"
        for item, findings in zip(planted, answers, strict=True)
        if not any(holds(finding, item) for finding in findings)
    ]
    assert len(missed) <= len(planted) * 0.1, "Missed:\n" + "\n".join(missed)


@pytest.mark.parametrize("name", SETS)
def test_clean_texts_seldom_raise_an_alarm(check, name):
    clean = SETS[name]["clean"]
    answers = check("argument.map(identifiers)", [item["text"] for item in clean])
    alarms = [
        f"{item['id']}: {[(finding['kind'], finding['found']) for finding in findings]}"
        for item, findings in zip(clean, answers, strict=True)
        if findings
    ]
    assert len(alarms) <= len(clean) * 0.1, "False alarms:\n" + "\n".join(alarms)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("record", "Her hospital number is 4471882."),
        ("record", "insurance policy AXP-4471-90"),
        ("record", "my case ref SG/2291 again"),
        ("record", "NI number QQ 12 34 56 C"),
        ("record", "CHI number 2203 71 0019"),
        ("record", "H&C no: 3201234568"),
        ("record", "RiO ID 7712004"),
        ("record", "i looked up 770121 on systmone"),
        ("handle", "She posts as @lara_lifts."),
        ("handle", "her insta is kez92"),
        ("handle", "He is on TikTok as thatbackpainguy."),
        ("web", "See facebook.com/groups/pippas-ponies for it."),
        ("workplace", "She is the deputy head at Oakfield."),
        ("place", "the deputy head at oakfield primary"),
        ("workplace", "works at the tesco in selby as a manager"),
        ("workplace", "the vicar of Little Barrow"),
        ("initials", "Patient KM told me."),
        ("name", "i spoke to gurpreet about it"),
        ("name", "The student I was with, Oksana, asked."),
        ("name", "Her mother, Tendai Moyo, waited."),
        ("name", "the Holloway family"),
        ("name", "They know him as Tosh."),
        ("name", "Pritchard in bay 2 rang the bell."),
        ("web", "It is on his blog, www.rustyspine.example.org, for all to see."),
        ("title-name", "her Auntie Shazia"),
        ("date", "on Thursday 14th"),
        ("date", "born in April 1949"),
        ("address", "lives on carr lane"),
        ("address", "I went to Rose Cottage."),
        ("rare-event", "She is the only Syrian dentist in Whitby."),
    ],
)
def test_each_kind_is_called_what_it_is(check, kind, text):
    assert kind in kinds(check, text)


@pytest.mark.parametrize(
    "text",
    [
        "Bell's palsy, Parkinson's and St John's wort.",
        "She did McKenzie exercises and the Berg Balance Scale.",
        "Smith and Jones (2019) and Moseley et al agree.",
        "I robbed Peter to pay Paul.",
        "He works for the NHS, she works at Tesco and I am a nurse at Mind.",
        "The invoice number is 4471882 and the reference 9995260186 was for a frame.",
        "We talked in Leeds on Monday about Gabapentin.",
        "In Priya's story and in Derek's I saw myself.",
        "Saw a man with knee pain. Rang his wife. Met a lady.",
        "Mum told me, and Dad was cross.",
        "I shan't do it. I shan’t. Please: don't. Don't said twice is no name.",
        "My nurse will ring. Her sister may come, and his nan will know.",
        "I sent her to A&E. I should have rung. He has hepatitis C. A nurse told me.",
        "We tried Andy's Man Club. Used LanguageLine for the first time. Thrive came out to advise.",
        "She grows tomatoes: Moneymaker, Gardener's Delight and Ailsa Craig.",
    ],
)
def test_look_alikes_raise_no_alarm(check, text):
    assert check("identifiers(argument)", text) == []


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
    assert {item["kind"] for texts in SETS.values() for item in texts["planted"] if "kind" in item} <= set(advice)
    assert {kind: text for kind, text in advice.items() if len(text.split()) > 15} == {}
    assert all(finding["advice"] == advice["age"] for finding in check("identifiers(argument)", "He was aged 93."))


def test_the_caveat_says_that_it_cannot_find_everything(check):
    assert "cannot find everything" in check("IDENTIFIER_MESSAGES.warning('')")


def test_it_fits_into_the_joined_script(script):
    assert "(?<" not in script, "Look-behind stops the whole script on older phones."
    assert "fetch" not in script and "http" not in script


def test_its_words_stay_small_enough_to_travel_with_every_activity():
    assert (BROWSER / "identifiers" / "words.js").stat().st_size < 24_500


@pytest.mark.parametrize(
    "shape",
    [
        "a", "A", "Aa ", "0", "0 ", "9 ", "999 526 018 ", "1 Aa ", "1/1/", "a.", "a@", "a@a.", "-", " ", "\n",
        "the only ", "the only x in ", "was on the ", "Ward A", "Sarah ", "Mr ", "St. ", "John went. ", "03/11/58 ",
        "É’", "😀", "works at ", "works in the ", "number is ", "born in ", "Smith, ", "Smith and ", "the Smith ",
        "insta is ", "lives on ", "posts about ", "A. ", "page, ", "a_", "at a primary ", "her blog is ", "car is the ",
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
