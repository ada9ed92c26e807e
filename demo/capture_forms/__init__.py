"""The forms in which the demonstration's letters are captured: data in, the bytes of one capture out."""
