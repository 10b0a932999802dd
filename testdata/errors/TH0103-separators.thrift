struct User {
  1: i32 id;;
};

struct Group {
  1: i32 id;; /* no more */ ;
}
,;
