namespace java com.class

struct User {}
