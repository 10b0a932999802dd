/* More fields than a long has bits. */
namespace java io.github.kitexjava.samples.wide
namespace go samples.wide

struct Wide {
  1: byte field1
  2: i16 field2
  3: optional i32 field3
  4: i64 field4
  5: double field5
  6: optional string field6
  7: binary field7
  8: uuid field8
  9: optional list<i32> field9
  10: map<string, i64> field10
  11: optional Wide field11
  12: optional bool field12
  13: required byte field13
  14: i16 field14
  15: optional i32 field15
  16: i64 field16
  17: double field17
  18: optional string field18
  19: binary field19
  20: uuid field20
  21: optional list<i32> field21
  22: map<string, i64> field22
  23: optional Wide field23
  24: optional bool field24
  25: byte field25
  26: required i16 field26
  27: optional i32 field27
  28: i64 field28
  29: double field29
  30: optional string field30
  31: binary field31
  32: uuid field32
  33: optional list<i32> field33
  34: map<string, i64> field34
  35: optional Wide field35
  36: optional bool field36
  37: byte field37
  38: i16 field38
  39: optional i32 field39
  40: i64 field40
  41: double field41
  42: optional string field42
  43: binary field43
  44: uuid field44
  45: optional list<i32> field45
  46: map<string, i64> field46
  47: optional Wide field47
  48: optional bool field48
  49: byte field49
  50: i16 field50
  51: optional i32 field51
  52: required i64 field52
  53: double field53
  54: optional string field54
  55: binary field55
  56: uuid field56
  57: optional list<i32> field57
  58: map<string, i64> field58
  59: optional Wide field59
  60: optional bool field60
  61: byte field61
  62: i16 field62
  63: optional i32 field63
  64: i64 field64
  65: required double field65
  66: optional string field66
  67: binary field67
  68: uuid field68
  69: optional list<i32> field69
  70: map<string, i64> field70
  71: optional Wide field71
  72: optional bool field72
  73: byte field73
  74: i16 field74
  75: optional i32 field75
  76: i64 field76
  77: double field77
  78: optional string field78
  79: binary field79
  80: uuid field80
  81: optional list<i32> field81
  82: map<string, i64> field82
  83: optional Wide field83
  84: optional bool field84
  85: byte field85
  86: i16 field86
  87: optional i32 field87
  88: i64 field88
  89: double field89
  90: optional string field90
  91: required binary field91
  92: uuid field92
  93: optional list<i32> field93
  94: map<string, i64> field94
  95: optional Wide field95
  96: optional bool field96
  97: byte field97
  98: i16 field98
  99: optional i32 field99
  100: i64 field100
  101: double field101
  102: optional string field102
  103: binary field103
  104: required uuid field104
  105: optional list<i32> field105
  106: map<string, i64> field106
  107: optional Wide field107
  108: optional bool field108
  109: byte field109
  110: i16 field110
  111: optional i32 field111
  112: i64 field112
  113: double field113
  114: optional string field114
  115: binary field115
  116: uuid field116
  117: optional list<i32> field117
  118: map<string, i64> field118
  119: optional Wide field119
  120: optional bool field120
  121: byte field121
  122: i16 field122
  123: optional i32 field123
  124: i64 field124
  125: double field125
  126: optional string field126
  127: binary field127
  128: uuid field128
  129: optional list<i32> field129
  130: required map<string, i64> field130
}
