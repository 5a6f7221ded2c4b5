"""Text that is shown: plain, or translated when it is shown."""

from typing import TypeAlias

from django.utils.functional import Promise

Words: TypeAlias = str | Promise
