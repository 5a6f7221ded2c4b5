"""Pages of the design system itself: language switch and gallery."""
