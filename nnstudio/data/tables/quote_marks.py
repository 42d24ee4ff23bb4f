"""Where quotation marks stand in the bytes of a text, and what lies between them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]


def inside_quotes(mark: Flags) -> Flags:
    """Return whether each letter stands inside quotes; an opening mark does, a closing one not.

    Whether the number of marks so far is odd, for 64 letters at once: a bit is the sum of all
    bits up to it after six shifts ("prefix XOR", Langdale and Lemire 2019).

    Args:
        mark: (byte,) whether a letter is a quotation mark.
    """
    bits = np.packbits(
        np.concatenate((mark, np.zeros(-len(mark) % 64, dtype=bool))), None, "little"
    )
    words = bits.view("<u8").astype(np.uint64)
    for shift in (1, 2, 4, 8, 16, 32):
        words ^= words << np.uint64(shift)
    odd = np.bitwise_xor.accumulate((words >> np.uint64(63)).astype(np.uint8))
    words[1:][odd[:-1] == 1] ^= np.uint64(2**64 - 1)
    inside = np.unpackbits(words.astype("<u8").view(np.uint8), None, len(mark), "little")
    return inside.view(np.bool_)


def are_well_placed(edge: Flags, mark: Flags, inside: Flags) -> bool:
    """Whether every quotation mark opens or closes a whole cell, or is one of two within a cell.

    Args:
        edge: (byte,) whether a separator or a line end stands there.
        mark: (byte,) whether a mark stands there.
        inside: (byte,) whether it lies inside quotes; an opening mark does, a closing one does not.
    """
    border = edge | mark
    wrong = mark & inside
    wrong[1:] &= ~border[:-1]
    wrong[0] = False
    if wrong.any():
        return False
    wrong = mark & ~inside
    wrong[:-1] &= ~border[1:]
    wrong[-1] = False
    return not wrong.any()
