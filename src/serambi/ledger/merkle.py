"""The Merkle tree of RFC 9162 §2.1: pure functions over hashes, no storage.

A *frontier* is the list of roots of the perfect subtrees that make up the tree, largest first:
a tree of n leaves has as many as n has one-bits. It is all that is needed to add a leaf, in
O(log n). Proofs are over the leaf hashes.
"""

import hashlib
from collections.abc import Iterable, Sequence

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256(0x00 ‖ entry): a leaf can never be taken for an inner node."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def extend(frontier: Sequence[bytes], size: int, leaf: bytes) -> list[bytes]:
    """The frontier after `leaf` joins a tree of `size` leaves.

    Raises ValueError when the frontier does not belong to a tree of that size.
    """
    if len(frontier) != size.bit_count():
        raise ValueError("frontier and size do not belong together")
    nodes = [*frontier, leaf]
    while size & 1:
        right = nodes.pop()
        nodes[-1] = node_hash(nodes[-1], right)
        size >>= 1
    return nodes


def root_of(frontier: Sequence[bytes]) -> bytes:
    """The root of the tree with this frontier; SHA-256 of nothing for an empty one."""
    if not frontier:
        return EMPTY_ROOT
    root = frontier[-1]
    for left in reversed(frontier[:-1]):
        root = node_hash(left, root)
    return root


def root(leaves: Sequence[bytes]) -> bytes:
    """MTH of the leaf hashes (RFC 9162 §2.1.1)."""
    frontier: list[bytes] = []
    for size, leaf in enumerate(leaves):
        frontier = extend(frontier, size, leaf)
    return root_of(frontier)


def _split(size: int) -> int:
    """The largest power of two below `size` (size > 1)."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """PATH(index, leaves), RFC 9162 §2.1.3.1. Raises IndexError for no such leaf."""
    if not 0 <= index < len(leaves):
        raise IndexError("no such leaf")
    path: list[bytes] = []
    start, end = 0, len(leaves)
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(root(leaves[middle:end]))
            end = middle
        else:
            path.append(root(leaves[start:middle]))
            start = middle
    return path[::-1]


def inclusion_proofs(leaves: Sequence[bytes], indexes: Iterable[int]) -> dict[int, list[bytes]]:
    """PATH(index, leaves) for many leaves in one pass over the tree, instead of one pass each.

    Level by level, an odd last node rises as it is: the same tree as RFC 9162 cuts from above.
    Raises IndexError for no such leaf.
    """
    places = {index: index for index in indexes}
    if any(not 0 <= index < len(leaves) for index in places):
        raise IndexError("no such leaf")
    paths: dict[int, list[bytes]] = {index: [] for index in places}
    level = list(leaves)
    while len(level) > 1:
        for index, place in places.items():
            if (place ^ 1) < len(level):
                paths[index].append(level[place ^ 1])
            places[index] = place >> 1
        pairs = range(0, len(level) - 1, 2)
        risen = level[-1:] if len(level) & 1 else []
        level = [node_hash(level[at], level[at + 1]) for at in pairs] + risen
    return paths


def verify_inclusion(
    *, leaf: bytes, index: int, size: int, path: Sequence[bytes], expected_root: bytes
) -> bool:
    """True if `path` proves `leaf` at `index` of the tree of `size` leaves (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, current = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            current = node_hash(step, current)
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            current = node_hash(current, step)
        place >>= 1
        last >>= 1
    return last == 0 and current == expected_root


def consistency_proof(leaves: Sequence[bytes], older: int) -> list[bytes]:
    """PROOF(older, leaves): the first `older` leaves are a prefix (RFC 9162 §2.1.4.1).

    Raises IndexError unless 0 < older <= number of leaves.
    """
    if not 0 < older <= len(leaves):
        raise IndexError("no such older tree")
    proof: list[bytes] = []
    start, end, whole = 0, len(leaves), True
    while older != end - start:
        middle = _split(end - start)
        if older <= middle:
            proof.append(root(leaves[start + middle : end]))
            end = start + middle
        else:
            proof.append(root(leaves[start : start + middle]))
            start += middle
            older -= middle
            whole = False
    if not whole:
        proof.append(root(leaves[start:end]))
    return proof[::-1]


def verify_consistency(
    *, older: int, newer: int, older_root: bytes, newer_root: bytes, path: Sequence[bytes]
) -> bool:
    """True if `path` proves that the tree of `older` leaves is the start of the `newer` one.

    RFC 9162 §2.1.4.2.
    """
    if not 0 < older <= newer:
        return False
    if older == newer:
        return not path and older_root == newer_root
    steps = list(path) if older & (older - 1) else [older_root, *path]
    if not steps:
        return False
    place, last = older - 1, newer - 1
    while place & 1:
        place >>= 1
        last >>= 1
    seen_older = seen_newer = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            seen_older, seen_newer = node_hash(step, seen_older), node_hash(step, seen_newer)
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            seen_newer = node_hash(seen_newer, step)
        place >>= 1
        last >>= 1
    return last == 0 and seen_older == older_root and seen_newer == newer_root
