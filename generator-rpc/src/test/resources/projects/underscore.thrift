/* The book's rule: New…, …Args and …Result of types, services and methods get one underscore. */
namespace java com.acme.underscore

struct NewItem { 1: string newName, 2: string nameArgs }
struct ItemArgs { 1: i32 value }
struct ItemResult { 1: i32 value }

service NewEcho {
  ItemResult calcResult(1: ItemArgs newArgs)
  NewItem newItem(1: NewItem itemResult)
  string echoArgs(1: string text)
}
service EchoResult { void ping() }
