"""Saves that meet: two threads, processes, subshells and windows at once, some of them killed. Run by `make soak`."""
