namespace java com.acme.older

enum Level { FREE = 1, PRO = 2 }
struct User { 1: Level level }

/** Gives back what it gets. */
service Echo {
  Level level(1: Level level)
  Level maybe(1: optional Level level)
  list<Level> levels(1: list<Level> levels)
  set<Level> unique(1: set<Level> levels)
  map<Level, Level> pairs(1: map<Level, Level> levels)
  User user(1: User user)
}
