"""Live records of the menus: what is there at all times, and whether it is as much as is asked for."""

from serambi.evidence.live.facts import Facts
from serambi.evidence.live.registry import LiveKey, LiveState, add, live, no, yes

GROUP = "Menu dan daftar"
PAGE = "informasi/?kategori=setiap_saat"
EXEMPT = "dikecualikan/"
LEAST = {"always.20": 20, "always.21": 21, "always.26": 26}
"""A questionnaire asks for twenty documents, then for one to five more, then for more than five more."""


@live("menu.always", "Menu informasi yang tersedia setiap saat", GROUP)
def menu(key: str, facts: Facts) -> LiveState:
    """A menu that leads to something (Perki 1/2021 art. 21)."""
    if not facts.always:
        words = "Menu informasi setiap saat belum memuat apa pun yang dapat dibuka."
        return no(key, facts, words, PAGE)
    words = f"Menu informasi setiap saat terbuka dan memuat {facts.always} dokumen."
    return yes(key, facts, words, PAGE)


@live("menu.exempt", "Menu informasi yang dikecualikan", GROUP)
def exempt(key: str, facts: Facts) -> LiveState:
    """The same for what is withheld: a page with its list. Whether it was tested is another record."""
    if not facts.exempt:
        words = "Menu informasi yang dikecualikan belum memuat satu pun penetapan yang berlaku."
        return no(key, facts, words, EXEMPT)
    words = f"Menu informasi yang dikecualikan terbuka dan memuat {len(facts.exempt)} butir."
    ends = [one.expires_on for one in facts.exempt]
    until = max((day for day in ends if day is not None), default=None) if all(ends) else None
    return yes(key, facts, words, EXEMPT, until)


def _enough(key: str, facts: Facts) -> LiveState:
    least = LEAST[key]
    words = (
        f"{facts.always} dokumen tersedia setiap saat di bawah pokok wajibnya; "
        f"yang diminta paling sedikit {least}."
    )
    return (yes if facts.always >= least else no)(key, facts, words, PAGE)


for _key, _least in LEAST.items():
    add(LiveKey(_key, f"Paling sedikit {_least} dokumen tersedia setiap saat", GROUP, _enough))
