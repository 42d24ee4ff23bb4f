"""Self-attention (Vaswani et al. 2017, "Attention Is All You Need") and the block around it."""

import torch
import torch.nn.functional as F  # noqa: N812 - the usual name
from torch import Tensor, nn

SHORT = 96
"""Up to so many time steps, or with dropout, a processor with two cores learns faster without
torch's `scaled_dot_product_attention` (torch 2.13: a fifth faster with 48 steps)."""


class QuickDropout(nn.Module):
    """Dropout (`nn.Dropout`) whose chances are drawn four at a time on a processor.

    Torch draws one after the other there, which took a quarter of a Transformer's training; this
    took less than half of the time (torch 2.13). The share is rounded to 1/65,536.

    Args:
        p: share of the numbers switched off while training.
    """

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        """Return the numbers, some of them 0 and the others larger to make up for it.

        Args:
            x: float, any shape.
        """
        if not self.training or not self.p:
            return x
        if x.device.type != "cpu":
            return F.dropout(x, self.p)
        off = min(round(self.p * 65536), 65535)
        draws = torch.empty(-(-x.numel() // 4), dtype=torch.int64)
        draws.random_(-(2**63), 2**63 - 1)  # each holds four of 16 bits
        kept = draws.view(torch.int16)[: x.numel()] >= off - 32768
        return x * kept.view(x.shape).to(x.dtype).mul_(65536 / (65536 - off))


class SelfAttention(nn.Module):
    """Every time step looks at all others and takes from them what fits; padding is not seen.

    Args:
        features: numbers of each time step; `heads` divides them.
        heads: how many looks at once, each on its own share of the numbers.
        dropout: share of the looks left out while training.
    """

    def __init__(self, features: int, heads: int, *, dropout: float = 0.0) -> None:
        super().__init__()
        self.heads = heads
        self.dropout = QuickDropout(dropout)
        self.query_key_value = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return what each time step has gathered.

        Args:
            x: float (batch, time, features).
            mask: bool (batch, time), True = a real time step; None: all are.

        Returns:
            float (batch, time, features); what stands at padded time steps means nothing.
        """
        query, key, value = self._parts(x)
        dropout = self.dropout.p if self.training else 0.0
        by_hand = self.training and (dropout or x.shape[1] <= SHORT)
        if by_hand and x.device.type == "cpu":
            gathered = self.dropout(_looks(query, key, mask)) @ value
        else:
            seen = None if mask is None else mask[:, None, None, :]
            gathered = F.scaled_dot_product_attention(
                query, key, value, attn_mask=seen, dropout_p=dropout
            )  # (batch, heads, time, features / heads)
        return self.out(gathered.transpose(1, 2).flatten(2))

    def attention_weights(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return how much each time step takes from each other one; `forward` keeps nothing.

        Args:
            x, mask: as for `forward`.

        Returns:
            float (batch, heads, time, time): each row adds up to 1 over the real time steps, or
            is 0 where a text has none.
        """
        query, key, _ = self._parts(x)
        looks = _looks(query, key, mask)
        return looks if mask is None else looks * mask.any(dim=1)[:, None, None, None]

    def _parts(self, x: Tensor) -> tuple[Tensor, ...]:
        """Return query, key and value, each (batch, heads, time, features / heads)."""
        parts = self.query_key_value(x).unflatten(2, (3, self.heads, -1))
        return parts.permute(2, 0, 3, 1, 4).unbind(0)


def _looks(query: Tensor, key: Tensor, mask: Tensor | None) -> Tensor:
    """Return softmax(query · keyᵀ / √size), (batch, heads, time, time); padding gets 0.

    A text without any real time step looks everywhere alike.
    """
    batch, heads, time, size = query.shape
    bias = query.new_zeros((batch * heads, 1, time))
    if mask is not None:
        padding = (~mask)[:, None, None, :].expand(batch, heads, 1, time)
        bias = bias.masked_fill(padding.reshape(bias.shape), -1e30)
    query, key = query.reshape(-1, time, size), key.reshape(-1, time, size)
    scores = torch.baddbmm(bias, query, key.transpose(1, 2), alpha=size**-0.5)
    return torch.softmax(scores, dim=-1).view(batch, heads, time, time)


class EncoderBlock(nn.Module):
    """Self-attention, then a small dense net for each time step; both add to what was there.

    Args:
        features: numbers of each time step; `heads` divides them.
        heads: of the attention.
        hidden: neurons of the small net.
        activation: "gelu" or "relu", inside the small net.
        norm_first: whether values are normalized before each of the two parts (which trains
            steadily, Xiong et al. 2020) or after, as in the paper of 2017.
        dropout: share of the numbers switched off while training, not of the looks, as
            `nn.TransformerEncoderLayer` does too: with 200 steps that takes twice the time.
    """

    def __init__(
        self,
        features: int,
        heads: int,
        hidden: int,
        *,
        activation: str = "gelu",
        norm_first: bool = True,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.norm_first = norm_first
        self.attention = SelfAttention(features, heads)
        self.widen = nn.Linear(features, hidden)
        self.activation = nn.GELU() if activation == "gelu" else nn.ReLU()
        self.narrow = nn.Linear(hidden, features)
        self.norm_1 = nn.LayerNorm(features)
        self.norm_2 = nn.LayerNorm(features)
        self.dropout = QuickDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the time steps with what they have gathered and worked out.

        Args:
            x: float (batch, time, features).
            mask: bool (batch, time), True = a real time step; None: all are.

        Returns:
            float (batch, time, features); what stands at padded time steps means nothing.
        """
        if self.norm_first:
            x = x + self.dropout(self.attention(self.norm_1(x), mask))
            return x + self.dropout(self._work_out(self.norm_2(x)))
        x = self.norm_1(x + self.dropout(self.attention(x, mask)))
        return self.norm_2(x + self.dropout(self._work_out(x)))

    def attention_weights(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the weights of the attention inside; see `SelfAttention.attention_weights`."""
        return self.attention.attention_weights(self.norm_1(x) if self.norm_first else x, mask)

    def _work_out(self, x: Tensor) -> Tensor:
        return self.narrow(self.dropout(self.activation(self.widen(x))))
