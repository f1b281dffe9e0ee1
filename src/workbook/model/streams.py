"""Random streams by name: each input draws from its own, so adding one moves no other."""

from __future__ import annotations

from zlib import crc32

import numpy as np


def stream(seed: int, name: str) -> np.random.Generator:
    """Return the generator of one named input under one seed.

    >>> a, b = stream(2026, "tau").random(), stream(2026, "labour").random()
    >>> a == stream(2026, "tau").random(), a == b
    (True, False)
    """
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, crc32(name.encode())])))
