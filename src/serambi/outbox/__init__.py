"""Messages owed to people: written with the act that owes them, sent later, at least once.

Other rooms call `services.enqueue` inside their own transaction. A worker claims rows by
compare-and-set with a lease, talks to the network outside any transaction, and settles; a killed
worker loses time, never a message. `sweeps.Sweep` is the shape of all work done by the clock.
"""
