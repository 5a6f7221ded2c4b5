"""The rules of the field as pure functions over plain values; their numbers stand in `data/`. No Django."""
