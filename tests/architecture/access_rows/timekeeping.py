from tests.architecture.access_row import Row

ROWS: dict[str, Row] = {}
