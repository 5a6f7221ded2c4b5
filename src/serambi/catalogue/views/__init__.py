"""Pages of the information list: for everybody, and for the desk."""
