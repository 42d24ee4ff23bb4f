"""Small dense nets as neurons and lines: what each neuron sees, and the sum behind its answer."""
