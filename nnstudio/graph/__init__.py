"""Nodes, edges, changes and problems: the model of a net, without Qt and torch."""
