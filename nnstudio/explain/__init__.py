"""Why a net answers as it does: one method a file."""
