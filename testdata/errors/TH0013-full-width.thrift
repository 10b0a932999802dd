struct Ｕser {}
