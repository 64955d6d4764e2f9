"""How fast the course is, beside what it is built on. `python -m bench` runs it all; nothing here is a test."""
