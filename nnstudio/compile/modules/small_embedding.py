"""A table of word vectors that starts near zero."""

from torch import nn


class SmallEmbedding(nn.Embedding):
    """An Embedding whose rows start small, so that a rare word is no noise before it has learnt.

    PyTorch draws start values of size 1, which few texts cannot move far; with 0.1 nets that read
    in order learn much faster. Row 0 is padding and stays zero.
    """

    def __init__(self, vocabulary: int, features: int) -> None:
        super().__init__(vocabulary, features, padding_idx=0)

    def reset_parameters(self) -> None:
        """Draw the start values."""
        nn.init.normal_(self.weight, std=0.1)
        self._fill_padding_idx_with_zero()
