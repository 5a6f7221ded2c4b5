"""The OpenAPI document of the JSON API: docs/api/openapi.json, made from the code."""

import json
import os
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "api" / "openapi.json"


def build() -> dict[Path, bytes]:
    """The document as it is now."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.test")
    import django

    django.setup()
    from serambi.api.v1.application import document

    text = json.dumps(document(), ensure_ascii=False, indent=1, sort_keys=True)
    return {PAGE: f"{text}\n".encode()}
