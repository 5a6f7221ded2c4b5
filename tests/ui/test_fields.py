"""A field says what it wants, what is wrong, and keeps what was typed."""

import pytest
from django import forms
from django.template import TemplateSyntaxError

from serambi.ui.forms import DomainForm
from serambi.ui.specimens.forms import Kept, SpecimenForm, fresh, wrong
from tests.ui.conftest import Elements, Render


def test_label_hint_and_control_belong_together(render: Render) -> None:
    page = Elements(render("{% field form.name autocomplete='name' %}", form=fresh()))
    [label] = page.all("label")
    control = page.by_id(label["for"])
    assert control["autocomplete"] == "name"
    assert control["aria-describedby"] == "id_baru-name_helptext"
    assert page.by_id("id_baru-name_helptext")["class"] == "field__hint"
    assert "aria-invalid" not in control


def test_a_mistake_is_named_at_the_field_and_the_text_stays(render: Render) -> None:
    form = wrong()
    form.is_valid()
    page = Elements(render("{% field form.nik %}", form=form))
    control = page.by_id("id_salah-nik")
    assert control["value"] == "197102450899000"
    assert control["aria-invalid"] == "true"
    assert control["aria-describedby"].split() == ["id_salah-nik_helptext", "id_salah-nik_error"]
    assert "belum 16" in page.text


def test_a_group_of_choices_is_a_fieldset_with_its_error(render: Render) -> None:
    form = wrong()
    form.is_valid()
    page = Elements(render("{% field form.kind %}", form=form))
    [group] = page.all("fieldset")
    assert group["aria-describedby"] == "id_salah-kind_error"
    assert [own["value"] for own in page.all("input", type="radio")] == [
        "perorangan",
        "badan",
        "kelompok",
    ]
    assert "berbadan hukum" in page.text


def test_optional_fields_say_so_and_required_ones_do_not(render: Render) -> None:
    assert "(tidak wajib)" in render("{% field form.email %}", form=fresh())
    assert "(tidak wajib)" not in render("{% field form.name %}", form=fresh())


class Chosen(DomainForm):
    """A choice that always stands, and one that may stay open."""

    span = forms.ChoiceField(
        choices=[("1", "1 hari"), ("3", "3 hari")], initial="3", required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    size = forms.ChoiceField(choices=[("2", "2 MB"), ("5", "5 MB")], required=False)
    owner = forms.ChoiceField(choices=[("", "Belum ada"), ("7", "Rani")], required=False)


@pytest.mark.parametrize(("name", "optional"), [("span", False), ("size", False), ("owner", True)])
def test_a_choice_that_always_stands_is_not_called_optional(
    render: Render, name: str, optional: bool
) -> None:
    shown = render("{% field form." + name + " %}", form=Chosen())
    assert ("(tidak wajib)" in shown) is optional


def test_an_upload_that_is_held_is_shown(render: Render) -> None:
    markup = render("{% field form.identity kept=kept %}", form=fresh(), kept=Kept("ktp.jpg", 2048))
    assert "ktp.jpg" in markup
    assert "2,0" in markup
    assert Elements(markup).all("input", type="file")


def test_the_counter_leaves_the_end_to_the_person(render: Render) -> None:
    control = Elements(render("{% field form.detail counter=True %}", form=fresh())).all(
        "textarea"
    )[0]
    assert control["data-limit"] == "2000"
    assert "maxlength" not in control
    assert control["aria-describedby"].endswith("id_baru-detail_count")


def test_the_summary_links_each_mistake_to_its_field(render: Render) -> None:
    form = wrong()
    page = Elements(render("{% error_summary form %}", form=form))
    links = [own["href"] for own in page.all("a")]
    assert "#id_salah-nik" in links
    assert "#id_salah-kind_0" in links
    markup = render("{% for f in form %}{% field f %}{% endfor %}", form=form)
    ids = {own.get("id") for _tag, own in Elements(markup).found}
    assert {link.removeprefix("#") for link in links} <= ids


def test_without_mistakes_there_is_no_summary(render: Render) -> None:
    assert render("{% error_summary form none %}", form=fresh(), none=None) == ""


def test_what_was_typed_is_never_markup(render: Render) -> None:
    class Own(forms.Form):
        code = forms.CharField(label="<b>Kode</b>", help_text="<i>x</i>")

    form = Own({"code": ""}, initial={"code": "<script>"})
    form.add_error("code", '<img src="x">')
    markup = render("{% field form.code %}{% error_summary form %}", form=form)
    assert not {"<b>", "<i>", "<img", "<script"} & {
        part for part in ("<b>", "<i>", "<img", "<script") if part in markup
    }


def test_a_misspelt_argument_is_an_error(render: Render) -> None:
    with pytest.raises(TemplateSyntaxError):
        render("{% button 'Kirim' knd='quiet' %}")
    with pytest.raises(TemplateSyntaxError):
        render("{% button 'Kirim' kind='loud' %}")


def test_hidden_fields_have_no_label(render: Render) -> None:
    class Own(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput)

    assert not Elements(render("{% field form.key %}", form=Own())).all("label")


def test_specimens_cover_every_kind_of_widget() -> None:
    kinds = {type(field.widget).__name__ for field in SpecimenForm().fields.values()}
    assert {
        "Textarea",
        "TextInput",
        "RadioSelect",
        "CheckboxSelectMultiple",
        "Select",
        "DateInput",
    } <= kinds
    assert {"ClearableFileInput", "CheckboxInput", "NumberInput", "EmailInput"} <= kinds


def test_a_template_may_leave_the_hint_out(render: Render) -> None:
    assert "Seperti pada KTP" not in render("{% field form.name hint='' %}", form=fresh())


def test_placeholders_of_foreign_forms_do_not_show(render: Render) -> None:
    class Foreign(forms.Form):
        login = forms.CharField(widget=forms.TextInput(attrs={"placeholder": "E-mail"}))

    assert "placeholder" not in render("{% field form.login %}", form=Foreign())
    assert 'placeholder="mis. 5"' in render(
        "{% field form.login placeholder='mis. 5' %}", form=Foreign()
    )


def test_the_summary_follows_the_order_of_the_page(render: Render) -> None:
    class Late(forms.Form):
        first = forms.CharField(required=False)
        second = forms.CharField()

        def clean_second(self) -> None:
            self.add_error("first", "yang pertama")
            raise forms.ValidationError("yang kedua")

    form = Late({"second": "x"})
    form.is_valid()
    form.errors["first"] = form.errors.pop("first")
    text = render("{% error_summary form %}", form=form)
    assert text.index("yang pertama") < text.index("yang kedua")


def test_an_empty_field_is_named_by_its_own_words() -> None:
    class Short(DomainForm):
        title = forms.CharField(label="Judul")
        kind = forms.ChoiceField(label="Jenis", choices=[("a", "A")])

    form = Short({})
    assert form.errors["title"] == ["Judul belum diisi."]
    assert form.errors["kind"] == ["Jenis belum dipilih. Pilih salah satu."]


def test_an_address_breaks_only_where_it_may(render: Render) -> None:
    markup = render("{{ mail|breakable }}", mail="ppid@<b>.example/lacak/")
    assert markup == "ppid@<wbr>&lt;b&gt;.example/<wbr>lacak/"
