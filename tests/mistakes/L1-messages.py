# expect: 6: [L1] The sentence “This sentence of the interface is …” has 31 words, and 30 is the most. Split it.
"""A sentence of the interface that does not end."""

ENDLESS = (
    # it begins below
    "This sentence of the interface is as long as no sentence of an interface may be, because it goes on and on "
    "until everybody who reads it has gone home again."
)
