struct User {} // thrift:allow(TH0412)
