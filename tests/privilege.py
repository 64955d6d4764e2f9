"""Files that nobody may read, or write, to a root that runs the tests too."""

from __future__ import annotations

import ctypes
import os

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


def without_privilege() -> None:
    """In a `preexec_fn`: takes from root the right to override permissions, from the next program on (Linux)."""
    if os.geteuid() == 0:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            if ctypes.CDLL(None, use_errno=True).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "The privilege could not be taken away")
