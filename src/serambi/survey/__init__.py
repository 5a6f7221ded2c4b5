"""The survey of public satisfaction (SKM, PermenPANRB 14/2017): asked once per finished service.

Owns: rounds (a quarter of one office), which services were asked, one-time codes, answer sheets,
batches of paper sheets, comments, and reports that are frozen, published and never taken back.
Between a service and an answer no row, order, time or number leads (docs/adr/0031).
Others may call `selectors.reports.published | latest`. The rules stand in `law/skm.py`.
"""
