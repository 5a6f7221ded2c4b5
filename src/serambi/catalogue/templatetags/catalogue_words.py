"""Names of stored values for templates."""

from django import template

from serambi.catalogue import words

register = template.Library()
register.filter("category_words", words.category_name)
register.filter("format_words", words.format_name)
