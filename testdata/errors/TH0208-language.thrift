namespace Java com.acme
namespace pyhton acme
namespace ours acme

struct User {}
