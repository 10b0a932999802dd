inculde "missing.thrift"
strcut User {}
Sevice Users {}
exeption Lost {
  1: Nobody who
}
