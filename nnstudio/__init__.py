"""NN Studio: build, train and understand neural nets without programming."""

__version__ = "0.1.0"
