"""Words: those that wound, those that no colleague would say, and those that speech runs together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript
from course.checks.prose import Passage
from course.language.readability import paragraphs, sentences
from course.language.words import strip_markdown

_CONDITION = (
    "(schizophrenic|depressive|diabetic|epileptic|anorexic|bulimic|psychotic|bipolar|borderline|autistic|asthmatic)"
)
_NO_NOUN_AFTER = r"(?=[.,;:!?”\"]|$| (in|on|at|with|who|and|or|but|is|was|has|had|from))"
_A_PERSON = "a person with the condition, or who lives with it"

BANNED = {
    r"mentally ill": "people with a mental health problem",
    r"suffer(s|ed|ing)? (from|with)": "living with",
    r"sufferers?": "people who live with it",
    r"victims? of": "people who have lived through",
    r"afflicted (by|with)": "living with",
    r"(confined to|wheelchair[- ]bound)": "uses a wheelchair, or what is so",
    r"BAME": "the ethnicity, where it matters",
    r"commit(s|ted|ting)? suicide": "die by suicide, or take one's own life",
    r"challenging patients?": "what happened, and what the person needed",
    r"frequent (flyer|attender)s?": "how often the person came, and why",
    r"fail(ed|s) to": "did not, and why",
    r"non-?complian(t|ce)": "what the person did, and why",
    r"(attention|drug)[- ]seek(ing|ers?)": "what the person asked for, and what they need",
    rf"({_CONDITION}s|alcoholics?(?! anonymous)|addicts?|junk(y|ie)s?|hypochondriacs?|lunatics?)": _A_PERSON,
    rf"(an?|the|this|that|another|every) {_CONDITION}{_NO_NOUN_AFTER}": _A_PERSON,
}
_BANNED = re.compile("|".join(rf"(?P<w{at}>\b{pattern}(?!\w))" for at, pattern in enumerate(BANNED)), re.I)

_HISTORY = r"(anxi\w+|depress\w+|psych\w+|bipolar|schizo\w+|mental health|alcohol|drug|addict\w*|self-harm\w*)"

OF_RECORDS = {
    rf"known ({_HISTORY}|to services)": "what was found, when and by whom",
    r"refuse(s|d)": "what was offered, and what the person said",
    r"poor historian": "what the person found hard to say, and what would help",
    r"claims (to|that)|alleges": "what the person says",
}
_OF_RECORDS = re.compile("|".join(rf"(?P<w{at}>\b{pattern}\b)" for at, pattern in enumerate(OF_RECORDS)), re.I)

_BEFORE_A_NOUN = (
    "(an?|the|this|that|these|those|first|second|third|next|last|hard|best|long|short|real|honest|good|whole|each|every|"
    "his|her|your|our|their|of)"
)

UNSAID = {
    rf"{_BEFORE_A_NOUN} talks?(?! (to|with|about|over|through|him|her|them|it))": "conversation, or appointment",
    r"mend(s|ed|ing)?": "change, or put right",
    r"whom": "who",
    r"which of the two": "the noun itself",
    r"the (former|latter)": "the noun itself",
    r"family doctors?": "GP",
    r"persons": "people",
}
_UNSAID = re.compile("|".join(rf"(?P<w{at}>\b{pattern}\b)" for at, pattern in enumerate(UNSAID)), re.I)
AND_NOT = re.compile(r", and not\b")
_NO_VERB = (
    "the|an?|this|that|these|those|my|your|his|her|its|our|their|him|them|me|us|you|whom|be sure|begin with|start with"
)
INFINITIVE = re.compile(
    rf"^To (?!({_NO_VERB})\b)[a-z]+\b[^,;:.?!]*?"
    r"\b(is|was|are|were|would|will|can|could|may|might|means|takes|leaves|makes|gives|wears)\b"
)

_SPOKEN = """
    Offered.feedback Pair.feedback Spare.feedback Guess.feedback ItemRecord.rationale
    Stop.afterwards Line.why Line.says Spoken.says Spoken.note Turn.says Reply.text Reply.inner Debrief.text
    Exchange.closing
"""
SPOKEN = frozenset(_SPOKEN.split())
"""Fields that sound as a colleague speaks."""

APART = re.compile(
    r"\b((do|does|did|would|could|should|is|are|was|were|has|have|had) not|cannot|will not"
    r"|(it|that|there|here|he|she) is(?= \w)|I am(?= \w)"
    r"|(I|you|we|they) (are|have(?= \w+(ed|en|t)\b)|will|would)(?= \w))\b",
    re.I,
)
TOGETHER = {"is": "'s", "am": "'m", "are": "'re", "have": "'ve", "will": "'ll", "would": "'d"}
WARNING = re.compile(r"(^|[.!?:]\s+|“|\")(Do not|Never|You must|They must)\b")


def no_banned_words(manuscript: Manuscript) -> Iterator[Finding]:
    """No word that wounds, such as "suffering from", stands outside the text that a rewrite asks to change."""
    for passage in every_passage(manuscript):
        if passage.tone == "original":
            continue
        for match in _BANNED.finditer(strip_markdown(passage.text)):
            yield Finding(
                manuscript.within(passage, match.group()),
                f"'{match.group()}' is on the list of words to leave out.",
                f"Write {_instead(match, BANNED)}.",
            )


def words_of_records(manuscript: Manuscript) -> Iterator[Finding]:
    """Words of records that judge a person, such as "known anxiety", stand where a rewrite asks to change them."""
    for passage in every_passage(manuscript):
        if passage.tone == "original":
            continue
        for match in _OF_RECORDS.finditer(strip_markdown(passage.text)):
            yield Finding(
                manuscript.within(passage, match.group()),
                f"'{match.group()}' is how a record judges a person.",
                f"Write {_instead(match, OF_RECORDS)}.",
            )


def words_a_colleague_would_say(manuscript: Manuscript) -> Iterator[Finding]:
    """The course sounds like a colleague: no "talk" as a noun, "mend", "whom", ", and not", or "To ask is …"."""
    for loaded in manuscript.all:
        for passage in manuscript.writing[loaded.file]:
            if passage.tone not in ("teaching", "story"):
                continue
            text = strip_markdown(passage.text)
            for match in _UNSAID.finditer(text):
                yield Finding(
                    manuscript.within(passage, match.group()),
                    f"'{match.group()}' is not how a colleague would say it.",
                    f"Write {_instead(match, UNSAID)}.",
                )
            for match in AND_NOT.finditer(text):
                yield Finding(
                    manuscript.within(passage, match.group()), "', and not' is stiff.", "Write ', not', or 'but'."
                )
            for paragraph in paragraphs(text):
                for sentence in sentences(paragraph):
                    if INFINITIVE.match(sentence):
                        start = " ".join(sentence.split()[:4])
                        yield Finding(
                            manuscript.within(passage, sentence),
                            f"“{start} …” is a stiff way to begin.",
                            "Begin with the '-ing' form, such as 'Asking', or with who does it.",
                        )


def contractions(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback, rationales and speech run words together as people do ("didn't", "it's"), except in warnings."""
    for loaded in manuscript.all:
        for passage in manuscript.writing[loaded.file]:
            if passage.kind not in SPOKEN:
                continue
            text = WARNING.sub(" ", strip_markdown(passage.text))
            for match in APART.finditer(text):
                yield Finding(
                    manuscript.within(passage, match.group()),
                    f"Aloud, people run '{match.group()}' together.",
                    f"Write '{_run_together(match.group())}', unless it is a warning.",
                )


def _run_together(apart: str) -> str:
    """How people say two words that stand apart: "did not" is "didn't"."""
    first, _, last = re.sub(r"(?i)(can)not", r"\1 not", apart).partition(" ")
    if last.lower() != "not":
        return first + TOGETHER[last.lower()]
    return {"can": "can't", "will": "won't"}.get(first.lower(), f"{first}n't")


def every_passage(manuscript: Manuscript) -> Iterator[Passage]:
    """The writing of every file."""
    for passages in manuscript.writing.values():
        yield from passages
    yield from manuscript.reference_passages


def _instead(match: re.Match[str], table: dict[str, str]) -> str:
    """What `table` says to write in the place of what was found."""
    return list(table.values())[int((match.lastgroup or "w0")[1:])]
