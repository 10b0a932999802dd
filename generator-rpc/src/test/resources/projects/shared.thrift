namespace java com.acme.shared

/** Why not. */
exception Refused { 1: string message, 2: i32 code }

/** Is somebody there? */
service Base {
  string ping(1: string text) throws (1: Refused refused)
}
