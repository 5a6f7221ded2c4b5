"""Letters of an office: numbered, sealed, typeset as tagged PDF, and open to a public check.

Owns: letter numbers (gap-free per office, series and year), the kinds of letter, their typesetting,
letters that are drafted, checked and signed, pictures and electronic signatures on them, and the
check page under `/surat/`.
Others may call: `kinds` and `contents` (plain values), `clockstrip.from_due`,
`services.issue | pdf | withdraw | next_number`, `services.drafts.prepare`, `selectors.for_object`.
A letter is never edited: a wrong one is withdrawn with a reason and another one is issued.
"""
