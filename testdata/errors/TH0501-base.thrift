service Users extends Bse {}

service Base {}
