"""The stable codes of everything that examining a net can find; help and tests use them."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """NNS-11xx: how the net is wired; 12xx: shapes; 13xx: what it is to learn and from what.

    A code is never given to another problem, so that help pages and reports stay right.
    """

    EMPTY = "NNS-1101"
    NO_INPUT = "NNS-1102"
    NO_OUTPUT = "NNS-1103"
    TWO_OUTPUTS = "NNS-1104"
    LOOP = "NNS-1105"
    MISSING_WIRE = "NNS-1106"
    TWO_WIRES = "NNS-1107"
    NO_SUCH_PORT = "NNS-1108"
    UNUSED = "NNS-1109"
    UNKNOWN_LAYER = "NNS-1110"
    BAD_PARAMETER = "NNS-1111"
    NO_DATA = "NNS-1112"
    NO_SUCH_INPUT = "NNS-1113"
    LOOSE_WIRE = "NNS-1114"
    RULE_FAILED = "NNS-1115"
    NAME_TAKEN = "NNS-1116"

    WRONG_SHAPE = "NNS-1201"

    CLASS_COUNT = "NNS-1301"
    NUMBER_COUNT = "NNS-1302"
    RELU_ON_LOGITS = "NNS-1303"
    SOFTMAX_INSIDE = "NNS-1304"
    SOFTMAX_TWICE = "NNS-1305"
    SQUASHED_LOGITS = "NNS-1306"
    SOFTMAX_FOR_NUMBERS = "NNS-1307"
    SOFTMAX_OF_ONE = "NNS-1308"
    NO_GRADIENT = "NNS-1309"
    NOTHING_TO_LEARN = "NNS-1310"
    NO_ACTIVATION_BETWEEN = "NNS-1311"
    UNSCALED_VALUES = "NNS-1312"
    TOO_LARGE = "NNS-1313"
    SMALL_VOCABULARY = "NNS-1314"
