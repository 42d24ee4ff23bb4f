"""Attention and its block: equal to torch's own, blind to padding, and open to questions."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from nnstudio.compile.modules.attention import SHORT, EncoderBlock, QuickDropout, SelfAttention

MASK = torch.arange(6) < torch.tensor([[6], [2], [4]])


def _weights_of(ours: SelfAttention) -> dict[str, torch.Tensor]:
    names = {
        "query_key_value.weight": "in_proj_weight",
        "query_key_value.bias": "in_proj_bias",
        "out.weight": "out_proj.weight",
        "out.bias": "out_proj.bias",
    }
    return {names[name]: weight for name, weight in ours.state_dict().items()}


def test_attention_and_its_weights_are_torchs() -> None:
    ours = SelfAttention(8, 2)
    theirs = nn.MultiheadAttention(8, 2, batch_first=True)
    theirs.load_state_dict(_weights_of(ours))
    x = torch.randn(3, 6, 8)
    for mask in (None, MASK):
        hidden = None if mask is None else ~mask
        wanted, weights = theirs(x, x, x, key_padding_mask=hidden, average_attn_weights=False)
        torch.testing.assert_close(ours(x, mask), wanted, rtol=0.0, atol=1e-6)
        torch.testing.assert_close(ours.attention_weights(x, mask), weights, rtol=0.0, atol=1e-6)


@pytest.mark.parametrize("norm_first", [True, False])
@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_the_block_is_torchs_encoder_layer(norm_first: bool, activation: str) -> None:
    ours = EncoderBlock(8, 2, 12, activation=activation, norm_first=norm_first).eval()
    theirs = nn.TransformerEncoderLayer(
        8, 2, 12, activation=activation, norm_first=norm_first, batch_first=True
    )
    weights = {f"self_attn.{name}": w for name, w in _weights_of(ours.attention).items()}
    names = {"widen": "linear1", "narrow": "linear2", "norm_1": "norm1", "norm_2": "norm2"}
    for name, other in names.items():
        layer = ours.get_submodule(name)
        weights |= {f"{other}.{part}": w for part, w in layer.state_dict().items()}
    theirs.load_state_dict(weights, strict=True)
    x = torch.randn(3, 6, 8)
    wanted = theirs.train()  # the fast path of evaluation puts zeros at padded places
    for part in wanted.modules():
        if isinstance(part, nn.Dropout):
            part.p = 0.0
    wanted.self_attn.dropout = 0.0
    found = ours(x, MASK)[MASK]
    torch.testing.assert_close(
        found, wanted(x, src_key_padding_mask=~MASK)[MASK], rtol=0.0, atol=1e-5
    )


def test_rows_of_weights_add_up_to_one_over_the_real_steps() -> None:
    block = EncoderBlock(8, 4, 12)
    found = block.attention_weights(torch.randn(3, 6, 8), MASK)
    assert found.shape == (3, 4, 6, 6)
    torch.testing.assert_close(found.sum(dim=3), torch.ones(3, 4, 6))
    assert not found.masked_select(~MASK[:, None, None, :]).any()


def test_an_item_of_padding_alone_gives_finite_numbers_and_gradients() -> None:
    block = EncoderBlock(8, 2, 12)
    mask = MASK.clone()
    mask[1] = False
    x = torch.randn(3, 6, 8, requires_grad=True)
    found = block(x, mask)
    assert found.isfinite().all()
    found.sin().sum().backward()
    assert x.grad is not None
    assert x.grad.isfinite().all()
    assert block.attention_weights(x, mask)[1].abs().sum() == 0


@pytest.mark.parametrize("steps", [SHORT, SHORT + 1])
def test_learning_and_answering_compute_the_same(steps: int) -> None:
    layer = SelfAttention(8, 2)
    x = torch.randn(2, steps, 8)
    mask = torch.arange(steps) < torch.tensor([[steps], [5]])
    learning = layer.train()(x, mask)
    answering = layer.eval()(x, mask)
    torch.testing.assert_close(learning[mask], answering[mask], rtol=0.0, atol=1e-6)


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_quick_dropout_switches_off_the_share_and_keeps_the_mean(share: float) -> None:
    x = torch.ones(400, 401, requires_grad=True)  # no multiple of four
    found = QuickDropout(share)(x)
    off = float((found.detach() == 0).float().mean())
    assert abs(off - share) < 0.005  # four standard errors
    assert abs(float(found.detach().mean()) - 1.0) < 0.01
    found.sum().backward()
    assert x.grad is not None
    assert torch.equal(x.grad, found.detach())


def test_quick_dropout_repeats_with_the_seed_and_draws_anew_without() -> None:
    layer, x = QuickDropout(0.3), torch.ones(50, 50)
    torch.manual_seed(4)
    first, second = layer(x), layer(x)
    torch.manual_seed(4)
    assert torch.equal(layer(x), first)
    assert not torch.equal(first, second)


def test_quick_dropout_of_almost_everything_gives_finite_numbers() -> None:
    assert QuickDropout(0.999999)(torch.ones(1000)).isfinite().all()


def test_dropout_rests_when_the_net_answers() -> None:
    block = EncoderBlock(8, 2, 12, dropout=0.5)
    x = torch.randn(3, 6, 8)
    assert not torch.equal(block(x, MASK), block(x, MASK))
    block.eval()
    assert torch.equal(block(x, MASK), block(x, MASK))
