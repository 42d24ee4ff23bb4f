"""What single cells mean: numbers, dates and times in the ways people write them."""
