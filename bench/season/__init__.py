"""The evaluation at full size: the ranking of the nation, and the last two hours of its season."""
