"""A reflection has the steps of its model, in their order, or says what they are."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.model.reflection import STEPS, Reflection


def reflection(model: str, *steps: str) -> Reflection:
    prompts = [
        {"id": f"p{at}", "step": step, "text": "T", "guidance": "G", "model_answer": "M"}
        for at, step in enumerate(steps)
    ]
    return Reflection.model_validate(
        {"reflection": "r", "title": "R", "model": model, "intro": "I.", "prompts": prompts}
    )


@pytest.mark.parametrize("model", STEPS)
def test_every_model_is_taken_with_its_own_steps_and_its_name_is_said(model: str) -> None:
    assert f"{model.title()}’s model" in reflection(model, *STEPS[model]).guidance


@pytest.mark.parametrize(
    "steps", [("So what?", "What?", "Now what?"), ("What?", "So what?"), ("What?", "So what?", "Now what?", "What?")]
)
def test_other_steps_or_another_order_are_refused_with_both(steps: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        reflection("rolfe", *steps)

    said = str(refused.value)
    assert "A Rolfe reflection has the steps What?, So what?, Now what?, in this order." in said
    assert f"This one has {', '.join(steps)}." in said


def test_one_step_in_ones_own_words_is_enough() -> None:
    thought = reflection("rolfe", *STEPS["rolfe"])
    assert thought.done({"p2": "I rang her."})
    assert not thought.done({"p0": " ", "p1": ""})
