"""How far an archive of the dossier says what a good archivist would: an export against expected.json."""
