"""Disputes (sengketa) before the Komisi Informasi: case file, hearings, dispute pack."""
