"""Pages of datasets: for everybody, and for the desk."""
