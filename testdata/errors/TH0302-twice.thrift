struct User {}

union User {}
