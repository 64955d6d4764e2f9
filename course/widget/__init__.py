"""The live face of the course in a notebook: the kernel's half, and the browser's in `browser/`."""
