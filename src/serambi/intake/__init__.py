"""Requests that reach the office by desk, phone, chat, e-mail or letter, entered by staff.

Calls `casework.services.receive`; owns no rows.
"""
