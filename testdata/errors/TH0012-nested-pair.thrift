/* old: /* struct User {} */ more */
struct Person {}
