include "../TH0202-cycle.thrift"
