"""Recurrent gives what torch gives for packed sequences, whatever stands at padded places."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from nnstudio.compile.modules.recurrent import Recurrent

KINDS = {"RNN": nn.RNN, "GRU": nn.GRU, "LSTM": nn.LSTM}
LENGTHS = torch.tensor([4, 7, 1, 5])
MASK = torch.arange(7) < LENGTHS.unsqueeze(1)
REAL = MASK.unsqueeze(-1)

every_kind = pytest.mark.parametrize("kind", KINDS)
one_or_both = pytest.mark.parametrize("both", [False, True])


def _pair(kind: str, both: bool, *, last: bool = False) -> tuple[Recurrent, nn.RNNBase]:
    """Return two layers in a row, and torch's own with the same weights."""
    ours = Recurrent(kind, 3, 5, layers=2, both=both, last=last)
    theirs = KINDS[kind](3, 5, num_layers=2, bidirectional=both, batch_first=True)
    weights: dict[str, torch.Tensor] = {}
    for name, weight in ours.state_dict().items():
        way, number, part = name.split(".")
        weights[part.replace("_l0", f"_l{number}{'_reverse' * (way == 'back')}")] = weight
    theirs.load_state_dict(weights, strict=True)
    return ours, theirs


def _packed(theirs: nn.RNNBase, x: torch.Tensor) -> torch.Tensor:
    packed = pack_padded_sequence(x, LENGTHS, batch_first=True, enforce_sorted=False)
    return pad_packed_sequence(theirs(packed)[0], batch_first=True)[0]


@every_kind
@one_or_both
def test_every_step_is_that_of_a_packed_sequence(kind: str, both: bool) -> None:
    ours, theirs = _pair(kind, both)
    x = torch.randn(4, 7, 3)
    found = ours(x, MASK).masked_fill(~REAL, 0.0)
    torch.testing.assert_close(found, _packed(theirs, x), rtol=0.0, atol=1e-6)


@every_kind
@one_or_both
def test_the_end_is_the_last_state_of_a_packed_sequence(kind: str, both: bool) -> None:
    ours, theirs = _pair(kind, both, last=True)
    x = torch.randn(4, 7, 3)
    packed = pack_padded_sequence(x, LENGTHS, batch_first=True, enforce_sorted=False)
    state = theirs(packed)[1]
    state = state[0] if kind == "LSTM" else state
    wanted = torch.cat([state[-2], state[-1]], dim=1) if both else state[-1]
    torch.testing.assert_close(ours(x, MASK), wanted, rtol=0.0, atol=1e-6)


@every_kind
@one_or_both
def test_without_a_mask_all_steps_count(kind: str, both: bool) -> None:
    ours, theirs = _pair(kind, both)
    x = torch.randn(4, 7, 3)
    torch.testing.assert_close(ours(x), theirs(x)[0], rtol=0.0, atol=1e-6)
    ours.last = True
    alike = torch.ones(4, 7, dtype=torch.bool)
    torch.testing.assert_close(ours(x), ours(x, alike), rtol=0.0, atol=1e-6)


@every_kind
def test_padding_gets_and_gives_no_gradient(kind: str) -> None:
    ours, theirs = _pair(kind, True)
    x = torch.randn(4, 7, 3, requires_grad=True)
    (ours(x, MASK).masked_fill(~REAL, 0.0).sin()).sum().backward()
    assert x.grad is not None
    assert not x.grad.masked_select(~REAL).any()
    found, x.grad = x.grad, None
    _packed(theirs, x).sin().sum().backward()
    torch.testing.assert_close(found, x.grad, rtol=0.0, atol=1e-6)
    torch.testing.assert_close(
        ours.back[1].weight_hh_l0.grad, theirs.weight_hh_l1_reverse.grad, rtol=0.0, atol=1e-5
    )


def test_dropout_stands_between_two_layers_alone() -> None:
    x = torch.randn(4, 7, 3)
    one = Recurrent("GRU", 3, 5, dropout=0.9)
    assert torch.equal(one(x, MASK), one(x, MASK))
    two = Recurrent("GRU", 3, 5, layers=2, dropout=0.9)
    assert not torch.equal(two(x, MASK), two(x, MASK))
    two.eval()
    assert torch.equal(two(x, MASK), two(x, MASK))


def test_an_item_of_padding_alone_harms_nobody() -> None:
    ours = Recurrent("LSTM", 3, 5, both=True, last=True)
    x = torch.randn(4, 7, 3, requires_grad=True)
    mask = MASK.clone()
    mask[2] = False
    found = ours(x, mask)
    assert found.isfinite().all()
    torch.testing.assert_close(found[[0, 1, 3]], ours(x, MASK)[[0, 1, 3]], rtol=0.0, atol=1e-6)
    found.sum().backward()
    assert x.grad is not None
    assert x.grad.isfinite().all()
