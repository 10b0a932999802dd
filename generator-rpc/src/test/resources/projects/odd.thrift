include "shared.thrift"
namespace java com.acme.odd

enum Nothing {}
struct Refused { 1: string message }

/** Has the name of the service that it extends. */
service Base extends shared.Base {
  /** Ends here: *\/ and says @param x, {@link Y} and \u000a. */
  string own(
    /** *\/ public class Trap {} */
    1: string com,
    2: shared.Refused refused,
    3: Refused other) throws (
    /** @throws nothing */
    1: shared.Refused no)
  Nothing nothing()
  void takes(1: Nothing nothing)
  void under(1: i32 _, 2: i32 __, 3: i32 _a, 4: i32 a)
  void unset(1: optional i32 a, 2: optional string b, 3: optional Refused c)
}

service Empty {}
