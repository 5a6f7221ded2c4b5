"""What may be withheld, tested before it is withheld: *uji konsekuensi* and the exempt list (DIK)."""
