"""The design system: layouts, component tags, tokens, scripts, icons. Knows no other room but core."""
