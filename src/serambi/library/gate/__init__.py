"""The release gate: what of an answer must not become public as it stands.

Pure functions over text (`detectors`, `names`, `judging`), and readers of files (`reading`) that
run in a child process with limits (`desk`). What cannot be read is refused, never let through.
No Django.
"""
