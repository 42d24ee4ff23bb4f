"""SequenceConv1d is torch's convolution, turned to sequences and blind to padding."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from nnstudio.compile.modules.sequence_conv1d import SequenceConv1d


@pytest.mark.parametrize("dilation", [1, 2])
@pytest.mark.parametrize("kernel", [1, 3, 5])
def test_equals_torch_with_padding_same(kernel: int, dilation: int) -> None:
    ours = SequenceConv1d(4, 6, kernel, dilation=dilation, groups=2)
    theirs = nn.Conv1d(4, 6, kernel, dilation=dilation, groups=2, padding="same")
    theirs.load_state_dict(ours.state_dict())
    x = torch.randn(2, 9, 4)
    torch.testing.assert_close(ours(x), theirs(x.transpose(1, 2)).transpose(1, 2))


def test_even_kernels_keep_the_number_of_steps() -> None:
    assert SequenceConv1d(4, 6, 4)(torch.randn(2, 9, 4)).shape == (2, 9, 6)


def test_real_steps_do_not_see_what_padding_holds() -> None:
    conv = SequenceConv1d(4, 6, 3)
    x = torch.randn(2, 5, 4)
    mask = torch.tensor([[True] * 3 + [False] * 2, [True] * 5])
    changed = x.clone()
    changed[0, 3:] = 100.0
    torch.testing.assert_close(conv(changed, mask)[mask], conv(x, mask)[mask])
    torch.testing.assert_close(conv(x, mask)[0, :3], conv(x[:1, :3])[0])
