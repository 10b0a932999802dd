package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/bytedance/gopkg/cloud/metainfo"
	"github.com/cloudwego/kitex/pkg/kerrors"
	"github.com/cloudwego/kitex/pkg/remote"

	"interop/kitex_gen/talk"
	"interop/words"
)

// handler answers as TalkHandler.java does.
type handler struct {
	lock  sync.Mutex
	notes []string
}

func (h *handler) Ping(_ context.Context, text string) (string, error) {
	return "pong " + text, nil
}

func (h *handler) Describe(_ context.Context, value *talk.Everything) (string, error) {
	return words.Text(value), nil
}

func (h *handler) Make(_ context.Context, full bool) (*talk.Everything, error) {
	if full {
		return words.Everything(), nil
	}
	return talk.NewEverything(), nil
}

func (h *handler) Echo(_ context.Context, value *talk.Everything) (*talk.Everything, error) {
	return value, nil
}

func (h *handler) Scalars(
	_ context.Context, flag bool, tiny int8, small int16, number int32, large int64, real float64,
	text string, raw []byte, level talk.Level,
) (string, error) {
	return strings.Join([]string{
		words.Plain(flag), words.Plain(tiny), words.Plain(small), words.Plain(number),
		words.Plain(large), words.Real(real), words.Quoted(text), words.Hex(raw), words.Level(level),
	}, " "), nil
}

func (h *handler) Opposite(_ context.Context, flag bool) (bool, error) {
	return !flag, nil
}

func (h *handler) NegatedByte(_ context.Context, value int8) (int8, error) {
	return -value, nil
}

func (h *handler) NegatedShort(_ context.Context, value int16) (int16, error) {
	return -value, nil
}

func (h *handler) NegatedInt(_ context.Context, value int32) (int32, error) {
	return -value, nil
}

func (h *handler) NegatedLong(_ context.Context, value int64) (int64, error) {
	return -value, nil
}

func (h *handler) Half(_ context.Context, value float64) (float64, error) {
	return value / 2, nil
}

func (h *handler) Reversed(_ context.Context, raw []byte) ([]byte, error) {
	reversed := slices.Clone(raw)
	slices.Reverse(reversed)
	return reversed, nil
}

func (h *handler) Higher(_ context.Context, level talk.Level) (talk.Level, error) {
	if level == talk.Level_LOW {
		return talk.Level_MIDDLE, nil
	}
	return talk.Level_HIGH, nil
}

func (h *handler) Words(_ context.Context, text string) ([]string, error) {
	return strings.Fields(text), nil
}

func (h *handler) Places(_ context.Context, words []string) (map[string][]int32, error) {
	places := map[string][]int32{}
	for i, word := range words {
		places[word] = append(places[word], int32(i))
	}
	return places, nil
}

func (h *handler) Levels(_ context.Context, counts map[talk.Level]int32) ([]talk.Level, error) {
	var levels []talk.Level
	for level, count := range counts {
		if count > 0 {
			levels = append(levels, level)
		}
	}
	return levels, nil
}

func (h *handler) ByLength(_ context.Context, names []string) (map[int32]*talk.Key, error) {
	keys := map[int32]*talk.Key{}
	for _, name := range names {
		length := len(name)
		keys[int32(length)] = &talk.Key{Id: int64(length), Name: name}
	}
	return keys, nil
}

func (h *handler) Find(context.Context, string) (*talk.Key, error) {
	return nil, nil
}

func (h *handler) Reset(context.Context) error {
	h.lock.Lock()
	defer h.lock.Unlock()
	h.notes = nil
	return nil
}

func (h *handler) Note(_ context.Context, text string) error {
	h.lock.Lock()
	defer h.lock.Unlock()
	h.notes = append(h.notes, text)
	return nil
}

func (h *handler) Notes(context.Context) ([]string, error) {
	h.lock.Lock()
	defer h.lock.Unlock()
	return slices.Clone(h.notes), nil
}

func (h *handler) Shortened(_ context.Context, text string, limit int32) (string, error) {
	switch {
	case limit < 0:
		return "", &talk.Gone{Since: -1}
	case len(text) > int(limit):
		message := fmt.Sprintf("%d is too long", len(text))
		return "", &talk.TooLong{Message: message, Limit: limit}
	}
	return text, nil
}

func (h *handler) Remove(_ context.Context, key *talk.Key) error {
	switch {
	case key == nil:
		return errors.New("no key")
	case key.Id == 404:
		return &talk.Gone{Since: 1999, Key: key}
	}
	return nil
}

func (h *handler) Fail(_ context.Context, why string) error {
	return errors.New(why)
}

func (h *handler) FailWith(_ context.Context, number int32, why string) error {
	return remote.NewTransErrorWithMsg(number, why)
}

func (h *handler) Collapse(_ context.Context, why string) error {
	panic(why)
}

func (h *handler) Sleep(_ context.Context, millis int32) error {
	time.Sleep(time.Duration(millis) * time.Millisecond)
	return nil
}

func (h *handler) Carried(ctx context.Context) (string, error) {
	tenant, _ := metainfo.GetPersistentValue(ctx, "tenant")
	mark, _ := metainfo.GetValue(ctx, "mark")
	metainfo.SendBackwardValue(ctx, "word", "wörd")
	return "tenant " + tenant + ", mark " + mark, nil
}

func (h *handler) Report(_ context.Context, code int32, why string) error {
	return kerrors.NewBizStatusErrorWithExtra(code, why, map[string]string{"who": "a \"b\" ü"})
}
