namespace java com.acme.base

struct Page { 1: i32 number, 2: i32 size = 20 }

enum Order { UP, DOWN }

const i32 MAX = 100
