// Package words has what server and client of the tests share: values, and how they are written in a
// transcript. The Java side has the same in Words.java.
package words

import "interop/kitex_gen/talk"

// Everything is a value with each field filled, most of them at a border of their type.
func Everything() *talk.Everything {
	value := talk.NewEverything()
	value.Flag = true
	value.Tiny = -128
	value.Small = -32768
	value.Number = -2147483648
	value.Large = -9223372036854775808
	value.Real = -0.1
	value.Text = "grüße, 世界 🙂"
	value.Raw = []byte{0, 127, 128, 255}
	value.Level = talk.Level_HIGH
	value.Place = &talk.Point{X: 1, Y: -1, Label: pointer("center")}
	value.Path = []*talk.Point{{X: 2, Y: 3}, {}}
	value.Counts = map[string]int64{"": 0, "one": 1, "most": 9223372036854775807}
	value.Lines = map[int32][]string{-1: {}, 2: {"a", "b"}}
	value.Tags = []string{"left", "right"}
	value.Maybe = pointer(int32(0))
	value.Note = pointer("")
	value.Limit = pointer(talk.Level_LOW)
	value.Reals = []float64{0.5, 1e300}
	value.Preset = 43
	value.Greeting = "good day"
	value.Keys = map[talk.Level]*talk.Key{talk.Level_MIDDLE: Key(7)}
	value.Table = [][]bool{{true, false}, {}}
	value.Choice = &talk.Choice{Point: &talk.Point{X: 8, Y: 9}}
	value.Seen = 1700000000000
	value.Blob = []byte{}
	return value
}

// Key is one with both fields filled.
func Key(id int64) *talk.Key {
	return &talk.Key{Id: id, Name: "key"}
}

func pointer[T any](value T) *T {
	return &value
}
