"""Our own torch modules, one a file; they know torch only.

An exported script holds a file's text as it stands, below its own imports. That is why these
files have no `from __future__` line: Python allows it at the top of a file alone.
"""
