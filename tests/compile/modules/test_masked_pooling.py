"""MaskedMean and MaskedMax look at real time steps alone."""

from __future__ import annotations

import torch

from nnstudio.compile.modules.masked_max import MaskedMax
from nnstudio.compile.modules.masked_mean import MaskedMean

LENGTHS = (4, 2, 1)


def _case() -> tuple[torch.Tensor, torch.Tensor]:
    x = torch.randn(3, 4, 5) - 3.0  # mostly negative: a zero from padding would win the maximum
    mask = torch.arange(4) < torch.tensor(LENGTHS).unsqueeze(1)
    return x, mask


def test_mean_and_maximum_of_the_real_steps() -> None:
    x, mask = _case()
    for item, length in enumerate(LENGTHS):
        real = x[item, :length]
        torch.testing.assert_close(MaskedMean()(x, mask)[item], real.mean(dim=0))
        torch.testing.assert_close(MaskedMax()(x, mask)[item], real.amax(dim=0))


def test_without_a_mask_all_steps_count() -> None:
    x, _ = _case()
    torch.testing.assert_close(MaskedMean()(x), x.mean(dim=1))
    torch.testing.assert_close(MaskedMax()(x, None), x.amax(dim=1))


def test_padding_may_hold_anything() -> None:
    x, mask = _case()
    spoilt = x.masked_fill(~mask.unsqueeze(-1), float("nan"))
    assert torch.equal(MaskedMean()(spoilt, mask), MaskedMean()(x, mask))
    assert torch.equal(MaskedMax()(spoilt, mask), MaskedMax()(x, mask))


def test_an_item_of_padding_alone_gives_zeros_and_a_finite_gradient() -> None:
    for module in (MaskedMean(), MaskedMax()):
        x = torch.randn(2, 3, 4, requires_grad=True)
        mask = torch.tensor([[True, True, False], [False, False, False]])
        y = module(x, mask)
        assert torch.equal(y[1], torch.zeros(4))
        y.sum().backward()
        assert x.grad is not None
        assert x.grad.isfinite().all()
        assert x.grad[1].abs().sum() == 0
