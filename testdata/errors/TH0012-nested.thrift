/* old: /* struct User {} */
struct Person {}
