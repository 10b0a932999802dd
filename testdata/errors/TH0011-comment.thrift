struct User {}

/* to be
continued
