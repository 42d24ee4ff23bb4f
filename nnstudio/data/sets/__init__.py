"""How the sets that come with the program are made; `bundled` declares them."""
