"""What bench/compare can measure: one job a file."""
