# expect: 1: [L3] Note: The teaching text here reads at school grade 43.8 (Flesch–Kincaid), and 8 is the aim. Look for long sentences and long words; keep the ones that earn their place.
"""Words of the interface that are hard to read."""

REFUSALS_1 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_2 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_3 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_4 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_5 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_6 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_7 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
REFUSALS_8 = {
    "one": "Unfortunately, organisational considerations necessitate immediate discontinuation.",
    "two": "Administrative authorisation considerations precluded comprehensive documentation.",
    "three": "Multidisciplinary representatives recommended discontinuing unauthorised documentation.",
}
