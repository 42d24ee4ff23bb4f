"""Speed and memory as ratios taken in one run; no test depends on them.

`python -m tests.benchmarks [--json OUT] [--only NAME] [--rounds N]`
"""
