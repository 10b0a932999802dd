namespace java com.acme.raw

enum status { active = 1 }

struct user_info {
  1: required i64 user_id
  2: optional status account_status
  3: string displayName
}

union contact { 1: string e_mail }
