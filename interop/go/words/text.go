package words

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"interop/kitex_gen/talk"
)

// Text writes every field; maps and sets are sorted, what is not set is a hyphen.
func Text(value *talk.Everything) string {
	var fields []string
	add := func(name, text string) { fields = append(fields, name+"="+text) }
	add("flag", Plain(value.Flag))
	add("tiny", Plain(value.Tiny))
	add("small", Plain(value.Small))
	add("number", Plain(value.Number))
	add("large", Plain(value.Large))
	add("real", Real(value.Real))
	add("text", Quoted(value.Text))
	add("raw", Hex(value.Raw))
	add("level", Level(value.Level))
	add("place", Point(value.Place))
	add("path", List(value.Path, Point))
	add("counts", Map(value.Counts, Quoted, Plain))
	add("lines", Map(value.Lines, Plain, Strings))
	add("tags", Set(value.Tags, Quoted))
	add("maybe", optional(value.Maybe, Plain))
	add("note", optional(value.Note, Quoted))
	add("limit", optional(value.Limit, Level))
	add("reals", unlessNil(value.Reals, func(reals []float64) string { return List(reals, Real) }))
	add("preset", Plain(value.Preset))
	add("greeting", Quoted(value.Greeting))
	add("keys", Map(value.Keys, Level, KeyText))
	add("table", List(value.Table, func(row []bool) string { return List(row, Plain) }))
	add("choice", choice(value.Choice))
	add("seen", Plain(value.Seen))
	add("blob", unlessNil(value.Blob, Hex))
	return strings.Join(fields, " ")
}

// Plain is for what both languages print alike.
func Plain[T bool | int8 | int16 | int32 | int64](value T) string {
	return fmt.Sprint(value)
}

// Real tells every double apart, -0 and infinities too.
func Real(value float64) string {
	return strconv.FormatUint(math.Float64bits(value), 16)
}

func Quoted(text string) string {
	return `"` + text + `"`
}

func Hex(raw []byte) string {
	return "0x" + hex.EncodeToString(raw)
}

// Level is the number, which need not be one of the IDL.
func Level(level talk.Level) string {
	return strconv.FormatInt(int64(level), 10)
}

func Point(point *talk.Point) string {
	if point == nil {
		return "-"
	}
	return fmt.Sprintf("(%d,%d,%s)", point.X, point.Y, optional(point.Label, Quoted))
}

func KeyText(key *talk.Key) string {
	if key == nil {
		return "-"
	}
	return fmt.Sprintf("(%d,%q)", key.Id, key.Name)
}

func Strings(values []string) string {
	return List(values, Quoted)
}

func List[T any](values []T, text func(T) string) string {
	texts := make([]string, 0, len(values))
	for _, value := range values {
		texts = append(texts, text(value))
	}
	return "[" + strings.Join(texts, ",") + "]"
}

func Set[T cmp.Ordered](values []T, text func(T) string) string {
	return List(slices.Sorted(slices.Values(values)), text)
}

func Map[K cmp.Ordered, V any](values map[K]V, key func(K) string, value func(V) string) string {
	keys := make([]K, 0, len(values))
	for k := range values {
		keys = append(keys, k)
	}
	entry := func(k K) string { return key(k) + ":" + value(values[k]) }
	return Set(keys, entry)
}

func choice(value *talk.Choice) string {
	switch {
	case value == nil:
		return "-"
	case value.IsSetNumber():
		return "number " + Plain(*value.Number)
	case value.IsSetWord():
		return "word " + Quoted(*value.Word)
	default:
		return "point " + Point(value.Point)
	}
}

func optional[T any](value *T, text func(T) string) string {
	if value == nil {
		return "-"
	}
	return text(*value)
}

func unlessNil[T any](values []T, text func([]T) string) string {
	if values == nil {
		return "-"
	}
	return text(values)
}
