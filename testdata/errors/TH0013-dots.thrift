namespace java com.acme.

struct User {}
