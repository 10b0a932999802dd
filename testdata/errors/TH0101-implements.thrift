service Users implements Base {}

service Base {}
