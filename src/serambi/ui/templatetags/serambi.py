"""`{% load serambi %}`: every component of the house in one library."""

from django import template

from serambi.ui.components import MODULES

register = template.Library()
for module in MODULES:
    register.tags.update(module.register.tags)
    register.filters.update(module.register.filters)
