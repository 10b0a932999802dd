namespace java up.shouting

/** Types that are named as the constants of the methods are. */
struct ID { 1: string v }
enum LEVEL { LOW = 1, HIGH = 2 }
struct TAGS { 1: i32 a }
struct S { 1: ID id, 2: LEVEL level, 3: list<TAGS> tags, 4: map<LEVEL, ID> m = {} }
union U { 1: ID id, 2: LEVEL level }
const ID TAGS = {"v": "x"}
const LEVEL ID = LEVEL.LOW
exception E { 1: ID id }

struct SERVICE { 1: i32 a }

service Shout {
  ID id(1: ID id) throws (1: E e)
  LEVEL level(1: LEVEL level = LEVEL.LOW)
  TAGS tags(1: list<TAGS> tags)
  U u(1: U u)
  S s(1: S s)
  void e()
  SERVICE service(1: SERVICE s)
}
