"""The ladder of offices: RI, province, kabupaten/kota; their settings, hours and calendars.

Other rooms may use the models, `selectors`, `provinces` and `scoping.office_scope`. Every row that belongs to
an office derives from `OfficeOwned`; asking for such rows outside a scope raises.
"""
