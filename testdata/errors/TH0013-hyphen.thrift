struct user-name {}
