"""What would change the outcome: smallest sets of nodes, tipping points, how much rests on the numbers."""
