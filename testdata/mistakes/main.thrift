include "syntax.thrift"
include "names.thrift"
include "values.thrift"
include "services.thrift"
include "words.thrift"
include "open.thrift"
include "nmes.thrift"        # ! TH0201 9
include "names.thrift"       # ! TH0203 9
include "syntax"             # ! TH0201 9
namespace java a.new         # ! TH0207 16

struct Main {
  1: names.Good good
}
namespace go late            # ! TH0102 1
