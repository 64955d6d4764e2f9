"""Coverage-guided fuzzing. Run by `make fuzz`; needs atheris, which is in no other set of requirements."""
