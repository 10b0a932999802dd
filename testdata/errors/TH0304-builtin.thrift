struct string {}

typedef UserId i64
