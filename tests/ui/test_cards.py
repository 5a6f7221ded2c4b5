"""A table that becomes cards keeps its roles, and each cell knows its column."""

from django.template import Context, Template

HEAD = (
    '<thead><tr><th scope="col">Tahun</th><th scope="col" class="number">Nilai <span>%</span></th>'
    "<th>{{ name }}</th></tr></thead>"
)
BODY = '<tbody>{% for one in rows %}<tr class="is-own"><th scope="row">{{ one }}</th><td class="number">1</td><td>x</td></tr>{% endfor %}</tbody>'


def drawn(options: str, **context: object) -> str:
    text = "{% load serambi %}{% table 'Nilai' " + options + " %}" + HEAD + BODY + "{% endtable %}"
    return Template(text).render(Context({"rows": ["2024", "2025"], "name": "A & <B>", **context}))


def test_every_part_of_a_table_of_cards_has_its_role() -> None:
    text = drawn("cards=True")
    for role, count in {
        "table": 1, "rowgroup": 2, "row": 3, "columnheader": 3, "rowheader": 2, "cell": 4,
    }.items():  # fmt: skip
        assert text.count(f'role="{role}"') == count, role
    assert '<tr role="row" class="is-own">' in text


def test_each_cell_carries_the_words_of_its_column() -> None:
    text = drawn("cards=True")
    assert text.count('data-label="Nilai %" class="number"') == 2
    assert text.count('data-label="A &amp; &lt;B&gt;"') == 2
    assert "data-label" not in text.split("</thead>")[0]


def test_another_table_stays_as_it_is() -> None:
    text = drawn("sticky=True")
    assert "table--cards" not in text
    assert 'role="row"' not in text
    assert "data-label" not in text
