"""What a column is for: target, group, time, or what gives the answer away."""
