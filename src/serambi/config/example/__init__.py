"""The example office: a ladder of offices, people, an information list and cases in every state.

`load.load()` fills an empty database through the rooms' own services; nothing here is used by a
real office. What is loaded stands in `data/*.toml`.
"""
