"""The rubric as rules: each looks for one thing in the open course, and says in a sentence what it looks for.

`course check --rules` prints this list. A rule that guesses leaves notes, which an author may answer in
the content; one about the whole course leaves notes until every unit is written; all others find errors.
"""

from __future__ import annotations

from course.checks import run
from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript
from course.checks.rule import Rule
from course.checks.rules import (
    blueprint,
    branches,
    cast,
    cues,
    editions,
    evidence,
    feedback,
    hosts,
    items,
    language,
    lengths,
    notebooks,
    options,
    outcomes,
    positions,
    safety,
    stories,
    wording,
)
from course.checks.run import Verdict
from course.loading.library import Library

RULES = (
    Rule("A1", outcomes.measurable_verbs),
    Rule("A2", outcomes.three_or_four_outcomes),
    Rule("A3", outcomes.practised_in_its_unit),
    Rule("A4", outcomes.recalled_later, whole=True),
    Rule("A5", outcomes.items_serve_their_unit),
    Rule("A6", outcomes.half_at_apply),
    Rule("A6", outcomes.most_at_apply, whole=True),
    Rule("A12", cast.few_named_people, guesses=True, second=True),
    Rule("A8", blueprint.minutes_in_range, second=True),
    Rule("B1", blueprint.blueprint_met),
    Rule("B2", blueprint.no_words_missing),
    Rule("B3", blueprint.short_openings),
    Rule("B4", blueprint.no_stray_units),
    Rule("B5", blueprint.workshop_fits),
    Rule("B6", blueprint.options_named_by_words),
    Rule("I1", items.no_catch_all),
    Rule("I1", items.no_negative_question),
    Rule("I1", items.asks_a_question),
    Rule("I1", items.numbers_in_order),
    Rule("I1", items.no_true_false_list),
    Rule("I1", items.says_how_many),
    Rule("I1", options.no_two_alike),
    Rule("I2", cues.absolute_words, guesses=True),
    Rule("I2", cues.vague_words, guesses=True),
    Rule("I2", cues.grammar_cue, guesses=True),
    Rule("I2", cues.clang, guesses=True),
    Rule("I2", cues.convergence, guesses=True),
    Rule("I2", cues.linked_items, guesses=True),
    Rule("I3", items.three_or_four_options),
    Rule("I4", lengths.even_options, guesses=True),
    Rule("I5", lengths.keys_of_the_same_length, whole=True),
    Rule("I6", lengths.key_not_often_longest, whole=True),
    Rule("I7", positions.even_positions, whole=True),
    Rule("I7", positions.positions_by_chance, guesses=True, whole=True),
    Rule("I8", positions.no_long_run),
    Rule("I9", positions.order_by_seed),
    Rule("I11", items.stem_of_a_size),
    Rule("I13", items.draft_until_rated),
    Rule("I14", options.shared_words_in_the_stem, guesses=True, second=True),
    Rule("I16", options.one_act_an_option, guesses=True, second=True),
    Rule("I17", safety.item_about_safety, second=True),
    Rule("K1", feedback.every_option_answered),
    Rule("K2", feedback.feedback_of_a_size),
    Rule("K2", feedback.feedback_with_enough_to_say, guesses=True),
    Rule("K3", feedback.gives_a_reason),
    Rule("K3", feedback.feedback_differs, guesses=True),
    Rule("K5", feedback.no_shaming),
    Rule("K6", branches.paths_recover),
    Rule("K6", branches.endings_debriefed),
    Rule("K7", branches.no_orphans),
    Rule("K7", branches.no_traps),
    Rule("K8", feedback.begins_with_a_noun, second=True),
    Rule("L1", language.sentences_of_a_length, guesses=True, second=True),
    Rule("L1", language.no_drum, guesses=True, second=True),
    Rule("L1", language.no_endless_sentence),
    Rule("L2", language.short_paragraphs),
    Rule("L3", language.reading_grade, guesses=True),
    Rule("L4", wording.no_banned_words),
    Rule("L4", wording.words_of_records, guesses=True, second=True),
    Rule("L5", language.abbreviations_spelled_out),
    Rule("L5", language.terms_taught, guesses=True),
    Rule("L8", wording.words_a_colleague_would_say, guesses=True, second=True),
    Rule("L9", wording.contractions, guesses=True, second=True),
    Rule("E1", evidence.claims_have_sources, guesses=True),
    Rule("E2", evidence.sources_in_full),
    Rule("E3", evidence.keys_on_verified_sources),
    Rule("E5", evidence.review_dates),
    Rule("E6", evidence.caveats_once, second=True),
    Rule("S1", stories.provenance_label),
    Rule("S1", stories.label_in_notebooks),
    Rule("S2", stories.three_sources),
    Rule("S3", stories.task_for_every_part),
    Rule("S4", stories.ready_for_what_is_hard),
    Rule("S12", safety.suicide_is_asked_about, second=True),
    Rule("S13", safety.help_routes_are_sure),
    Rule("S14", safety.no_means_of_self_harm, guesses=True, second=True),
    Rule("X5", hosts.nothing_loads),
    Rule("D1", cast.twelve_people, whole=True),
    Rule("D2", cast.ages_covered, whole=True),
    Rule("D10", cast.ten_roles, whole=True),
    Rule("D10", cast.roles_of_the_cast),
    Rule("N1", notebooks.readable),
    Rule("N1", notebooks.as_built, builds=True),
    Rule("N2", notebooks.ids_exist),
    Rule("N3", notebooks.every_activity_once),
    Rule("N4", notebooks.one_call_a_cell),
    Rule("R1", editions.no_id_lost),
    Rule("R1", editions.nothing_moved_from_nowhere),
)
"""Every rule: the rubric's rows in its order, and ours beside them (B: what a unit holds; N: the notebooks;
R: released editions)."""

__all__ = ["RULES", "Finding", "Manuscript", "Rule", "Spot", "Verdict", "check", "manual"]


def check(library: Library) -> Verdict:
    """Every mistake in the files of `library` and every finding of every rule."""
    return run.check(library, RULES)


def manual() -> str:
    """Every rule's id and sentence, one a line."""
    lines = []
    for rule in RULES:
        kind = "note" if rule.guesses else "told, and no error" if rule.builds else "error"
        when = ", once every unit is written" if rule.whole else ", a note in a unit of shape 1" if rule.second else ""
        lines.append(f"{rule.id:4}{rule.manual} ({kind}{when})")
    settled = " ".join((run.settle.__doc__ or "").split())
    return "\n".join([*lines, f"{run.ANSWERS:4}{settled} (error)"])
