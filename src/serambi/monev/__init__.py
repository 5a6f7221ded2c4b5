"""Evaluation of public openness: instruments, their scores, what assessors call them."""
