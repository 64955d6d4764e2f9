"""What “Your answers” says once something was done there. The rest of it stands in render's messages and learner's."""

from __future__ import annotations

ACCOUNT_KEPT = "What you picked and wrote for your account is saved with your answers."
KEPT_FROM_NOW = "From now on your answers are kept."
TAKEN_IN_PART = "Your answers are in the file {name}, but not all of them. {warning}"
OTHER_CHOSEN = (
    "The other one stands in the lesson now. The one that you did not choose is in {unused}, until you clear your "
    "answers. It is not in the file that you take with you."
)
THIS_CHOSEN = (
    "This one stays in the lesson. The one that you did not choose is in {unused}, until you clear your answers. "
    "It is not in the file that you take with you."
)
