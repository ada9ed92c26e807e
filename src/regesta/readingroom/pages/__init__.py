"""The pages: each maker takes a request and an opened archive and returns what is to be shown."""
