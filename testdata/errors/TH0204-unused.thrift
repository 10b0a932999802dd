include "parts/base.thrift"

struct User {}
