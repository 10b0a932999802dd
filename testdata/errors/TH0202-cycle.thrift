include "parts/back.thrift"
