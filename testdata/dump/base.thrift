namespace java com.acme.base

typedef i64 Id (unit = "row")
