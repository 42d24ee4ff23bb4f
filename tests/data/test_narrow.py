"""Numbers of files as the bits that are computed with."""

from __future__ import annotations

import numpy as np

from nnstudio.data.narrow import narrow, too_large, widen


def test_what_has_no_place_in_32_bits_is_unknown() -> None:
    made = narrow(np.array([1.5, 1e99, -1e99, np.inf, np.nan, 3e38]))
    assert made.dtype == np.float32
    assert np.isnan(made).tolist() == [False, True, True, True, True, False]
    assert made[0] == 1.5


def test_nans_that_complain_become_usual_ones() -> None:
    odd = np.array([0x7FF0000000000001, 0x3FF0000000000000], dtype=np.uint64).view(np.float64)
    made = widen(odd)
    assert np.isnan(made[0]) and made[1] == 1.0
    assert np.isnan(made + 0.0)[0]  # a warning would be an error here


def test_too_large_means_beyond_32_bits_and_gaps_do_not_count() -> None:
    assert too_large(np.array([0.0, 1e39]))
    assert too_large(np.array([-np.inf]))
    assert not too_large(np.array([3e38, np.nan]))
    assert not too_large(np.array([]))
