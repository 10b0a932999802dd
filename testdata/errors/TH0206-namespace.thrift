namespace java a
namespace java b

struct User {}
