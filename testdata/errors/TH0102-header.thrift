struct User {}

namespace java com.acme
