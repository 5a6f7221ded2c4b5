"""Personal data and hidden things, found in texts and files.

Pure functions over text (`detectors`, `names`), and readers of files (`reading`) that run in a
child process with limits (`desk`). What cannot be read is refused, never let through. No Django.
The library's release gate and the redaction desk stand on it.
"""
