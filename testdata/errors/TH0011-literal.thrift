const string NAME = "Ada

struct User {}
