"""Tests of NN Studio; the folders mirror `nnstudio/`."""
