"""From a graph to a report, a plan, a torch module and its source."""
