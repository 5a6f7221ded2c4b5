"""The product as it runs: server, worker and clock as processes, asked over HTTP."""
