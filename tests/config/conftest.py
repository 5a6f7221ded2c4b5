from pathlib import Path

import pytest

from tests.support import ground


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after `serambi prepare`; nobody changes its tables."""
    return ground.prepared(tmp_path_factory.mktemp("prepared") / "var")
