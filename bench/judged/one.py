"""One engine: prints, for every way of searching, the first 20 keys of each query as JSON."""

import json
from typing import Any

from bench.setup import django_ready


def main() -> dict[str, Any]:
    """Fill two tables with the same shelf and ask both every query."""
    from django.core.management import call_command

    from bench.judged import plain
    from tests.search.judged import filling
    from tests.search.judged.judging import judged
    from tests.support.cast import ladder

    call_command("migrate", verbosity=0)
    office, _stranger, _province = ladder()
    filling.fill(office)
    plain.build()
    return {
        "serambi": [filling.top(office, one.text) for one in judged()],
        "plain, all words, else any": [plain.all_else_any(one.text) for one in judged()],
        "plain, any word": [plain.any_word(one.text) for one in judged()],
    }


if __name__ == "__main__":
    django_ready()
    print("RESULT " + json.dumps(main()))
