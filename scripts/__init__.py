"""Commands of the Makefile; none is needed to run the product."""
