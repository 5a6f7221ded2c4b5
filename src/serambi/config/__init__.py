"""The composition root: settings, addresses, the `serambi` command, the runner, the example."""
