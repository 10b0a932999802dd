namespace java com.acme.shared

typedef i64 Id (unit = "none")

struct Range { 1: optional Id first, 2: optional Id last }
