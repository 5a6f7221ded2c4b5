import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serambi.ledger import merkle

# The test vectors of the certificate transparency reference implementation: eight entries, and
# the roots of the trees of the first one to eight.
ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]

leaf_lists = st.lists(st.binary(min_size=32, max_size=32), max_size=70)


def naive_root(leaves: list[bytes]) -> bytes:
    """MTH straight from the definition in RFC 9162 §2.1.1, by recursion."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(
        b"\x01" + naive_root(leaves[:split]) + naive_root(leaves[split:])
    ).digest()


def frontier_of(leaves: list[bytes]) -> list[bytes]:
    nodes: list[bytes] = []
    for size, leaf in enumerate(leaves):
        nodes = merkle.extend(nodes, size, leaf)
    return nodes


@pytest.mark.parametrize("size", range(1, 9))
def test_known_trees_have_their_known_roots(size: int) -> None:
    assert merkle.root(LEAVES[:size]).hex() == ROOTS[size - 1]


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert merkle.root([]).hex() == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )


def test_a_known_path_proves_a_known_leaf() -> None:
    path = merkle.inclusion_proof(LEAVES, 5)
    assert [step.hex() for step in path] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_known_trees_are_consistent() -> None:
    proof = merkle.consistency_proof(LEAVES, 6)
    assert [step.hex() for step in proof] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


@given(leaf_lists)
def test_the_growing_root_is_the_defined_root(leaves: list[bytes]) -> None:
    assert merkle.root_of(frontier_of(leaves)) == naive_root(leaves)


@given(leaf_lists.filter(bool), st.data())
@settings(deadline=None)
def test_every_leaf_is_proved_and_no_other(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, root = merkle.inclusion_proof(leaves, index), naive_root(leaves)

    def holds(leaf: bytes, place: int, size: int, steps: list[bytes]) -> bool:
        return merkle.verify_inclusion(
            leaf=leaf, index=place, size=size, path=steps, expected_root=root
        )

    assert holds(leaves[index], index, len(leaves), path)
    assert not holds(hashlib.sha256(leaves[index]).digest(), index, len(leaves), path)
    assert not holds(leaves[index], len(leaves), len(leaves), path)
    assert not holds(leaves[index], index, len(leaves), [*path, root])
    if path:
        assert not holds(leaves[index], index, len(leaves), path[:-1])
        broken = [*path[:-1], bytes([path[-1][0] ^ 1]) + path[-1][1:]]
        assert not holds(leaves[index], index, len(leaves), broken)


@given(leaf_lists.filter(bool), st.data())
@settings(deadline=None)
def test_every_older_tree_is_proved_to_be_the_beginning(
    leaves: list[bytes], data: st.DataObject
) -> None:
    older = data.draw(st.integers(1, len(leaves)))
    path = merkle.consistency_proof(leaves, older)

    def holds(old_root: bytes, new_root: bytes, steps: list[bytes]) -> bool:
        return merkle.verify_consistency(
            older=older, newer=len(leaves), older_root=old_root, newer_root=new_root, path=steps
        )

    old, new = naive_root(leaves[:older]), naive_root(leaves)
    assert holds(old, new, path)
    assert not holds(hashlib.sha256(old).digest(), new, path)
    assert not holds(old, hashlib.sha256(new).digest(), path)
    assert not holds(old, new, [*path, new])


def test_a_rewritten_beginning_is_not_consistent() -> None:
    forged = [merkle.leaf_hash(b"forged"), *LEAVES[1:]]
    assert not merkle.verify_consistency(
        older=3,
        newer=8,
        older_root=merkle.root(LEAVES[:3]),
        newer_root=merkle.root(forged),
        path=merkle.consistency_proof(forged, 3),
    )


def test_a_leaf_is_never_taken_for_a_node() -> None:
    node = merkle.node_hash(LEAVES[0], LEAVES[1])
    assert merkle.leaf_hash(LEAVES[0] + LEAVES[1]) != node


@pytest.mark.parametrize("size", [1, 2, 3, 6])
def test_a_frontier_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="belong together"):
        merkle.extend(frontier_of(LEAVES[:7]), size, LEAVES[7])


@pytest.mark.parametrize("index", [-1, 8])
def test_no_proof_is_made_for_what_is_not_there(index: int) -> None:
    with pytest.raises(IndexError):
        merkle.inclusion_proof(LEAVES, index)
    with pytest.raises(IndexError):
        merkle.consistency_proof(LEAVES, index + (index > 0))
