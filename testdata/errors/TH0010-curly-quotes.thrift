const string NAME = “Ada Lovelace”
