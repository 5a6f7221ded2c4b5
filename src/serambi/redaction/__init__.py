"""Parts of a file blacked out with a reason, seen by a second person, made into a new file.

Other rooms call `services.begin` with a file and the names of their case as plain values, and read
`selectors`. The file that was there stays as it is; what is made is a new file with its proof.
"""
