// café
struct User {}
