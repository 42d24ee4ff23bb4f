"""A convolution along the time steps of a sequence that sees padding as zeros."""

from torch import Tensor, nn


class SequenceConv1d(nn.Conv1d):
    """1-D convolution over (batch, time, features) that keeps the number of time steps.

    Its arguments are those of `nn.Conv1d` without stride and padding.
    """

    def forward(self, input: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the filtered sequence.

        Args:
            input: float (batch, time, features).
            mask: bool (batch, time), True = a real time step; None: all are.

        Returns:
            float (batch, time, filters); what stands at padded time steps means nothing.
        """
        x = input if mask is None else input.masked_fill(~mask.unsqueeze(-1), 0.0)
        reach = self.dilation[0] * (self.kernel_size[0] - 1)
        x = nn.functional.pad(
            x.transpose(1, 2), (reach // 2, reach - reach // 2)
        )  # (batch, features, time)
        return super().forward(x).transpose(1, 2)
