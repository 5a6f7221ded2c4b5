"""Which information is exempt and why: consequence tests (uji konsekuensi) and the exempt list (DIK)."""
