const string PATTERN = "\d+"
