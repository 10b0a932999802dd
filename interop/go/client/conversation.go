package main

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bytedance/gopkg/cloud/metainfo"
	"github.com/cloudwego/kitex/client/callopt"
	"github.com/cloudwego/kitex/pkg/kerrors"
	"github.com/cloudwego/kitex/pkg/remote"

	"interop/kitex_gen/talk"
	"interop/kitex_gen/talk/latertalk"
	"interop/words"
)

const (
	workers = 64
	rounds  = 20
)

var ctx = context.Background()

// conversation makes the calls that TalkConversation.java makes.
type conversation struct {
	peer   latertalk.Client
	header bool // whether calls carry more than their arguments
}

func (c conversation) run() {
	c.structs()
	c.scalars()
	c.containers()
	c.notes()
	c.failures()
	if c.header {
		c.carried()
	}
	c.concurrent()
}

func (c conversation) structs() {
	line("ping", words.Quoted, results(c.peer.Ping(ctx, "grüße")))
	line("describe full", plain, results(c.peer.Describe(ctx, words.Everything())))
	line("describe empty", plain, results(c.peer.Describe(ctx, talk.NewEverything())))
	odd := talk.NewEverything()
	odd.Place = &talk.Point{}
	odd.Level = 99
	line("describe a level of the future", plain, results(c.peer.Describe(ctx, odd)))
	line("make full", words.Text, results(c.peer.Make(ctx, true)))
	line("make empty", words.Text, results(c.peer.Make(ctx, false)))
	line("echo full", words.Text, results(c.peer.Echo(ctx, words.Everything())))
	line("echo empty", words.Text, results(c.peer.Echo(ctx, talk.NewEverything())))
	line("echo a level of the future", words.Text, results(c.peer.Echo(ctx, odd)))
}

func (c conversation) scalars() {
	line("scalars of nothing", plain, results(c.peer.Scalars(ctx, false, 0, 0, 0, 0, 0, "", nil, talk.Level_LOW)))
	line("scalars at their most", plain, results(c.peer.Scalars(ctx, true, math.MaxInt8, math.MaxInt16,
		math.MaxInt32, math.MaxInt64, math.MaxFloat64, "🙂", []byte{255}, talk.Level_HIGH)))
	line("opposite", words.Plain, results(c.peer.Opposite(ctx, false)))
	line("negated byte", words.Plain, results(c.peer.NegatedByte(ctx, math.MaxInt8)))
	line("negated short", words.Plain, results(c.peer.NegatedShort(ctx, math.MaxInt16)))
	line("negated int", words.Plain, results(c.peer.NegatedInt(ctx, math.MaxInt32)))
	line("negated long", words.Plain, results(c.peer.NegatedLong(ctx, math.MaxInt64)))
	line("half", words.Real, results(c.peer.Half(ctx, math.Inf(-1))))
	line("reversed", words.Hex, results(c.peer.Reversed(ctx, []byte{1, 2, 3})))
	line("reversed megabyte", sum, results(c.peer.Reversed(ctx, megabyte())))
	line("higher", words.Level, results(c.peer.Higher(ctx, talk.Level_LOW)))
}

func (c conversation) containers() {
	line("words", words.Strings, results(c.peer.Words(ctx, "to be or not to be")))
	line("no words", words.Strings, results(c.peer.Words(ctx, "")))
	line("places", func(places map[string][]int32) string {
		return words.Map(places, words.Quoted,
			func(at []int32) string { return words.List(at, words.Plain) })
	}, results(c.peer.Places(ctx, []string{"to", "be", "or", "not", "to", "be"})))
	counts := map[talk.Level]int32{talk.Level_LOW: 2, talk.Level_MIDDLE: 0, talk.Level_HIGH: 1}
	line("levels", func(levels []talk.Level) string { return words.Set(levels, words.Level) },
		results(c.peer.Levels(ctx, counts)))
	line("by length", func(keys map[int32]*talk.Key) string {
		return words.Map(keys, words.Plain, words.KeyText)
	}, results(c.peer.ByLength(ctx, []string{"a", "bc", "def"})))
}

// notes waits for what a one-way call does, since its caller is not told.
func (c conversation) notes() {
	line("reset", nothing, done(c.peer.Reset(ctx)))
	line("note", nothing, done(c.peer.Note(ctx, "nöted")))
	notes, err := c.peer.Notes(ctx)
	for end := time.Now().Add(10 * time.Second); err == nil && len(notes) == 0 && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
		notes, err = c.peer.Notes(ctx)
	}
	line("notes", words.Strings, results(notes, err))
}

func (c conversation) failures() {
	line("shortened", words.Quoted, results(c.peer.Shortened(ctx, "four", 4)))
	line("too long", words.Quoted, results(c.peer.Shortened(ctx, "four", 3)))
	line("gone without a key", words.Quoted, results(c.peer.Shortened(ctx, "four", -1)))
	line("remove", nothing, done(c.peer.Remove(ctx, words.Key(1))))
	line("remove what is gone", nothing, done(c.peer.Remove(ctx, words.Key(404))))
	line("remove nothing", nothing, done(c.peer.Remove(ctx, nil)))
	line("find", words.KeyText, results(c.peer.Find(ctx, "nobody")))
	line("fail", nothing, done(c.peer.Fail(ctx, "no such thing")))
	line("fail with 1234", nothing, done(c.peer.FailWith(ctx, 1234, "odd")))
	line("collapse", nothing, done(c.peer.Collapse(ctx, "all is lost")))
	line("unknown method", words.Quoted, results(c.peer.Later(ctx, "now")))
	line("ping after failures", words.Quoted, results(c.peer.Ping(ctx, "again")))
	line("sleep", nothing, done(c.peer.Sleep(ctx, 1)))
	short := callopt.WithRPCTimeout(200 * time.Millisecond)
	line("sleep too long", nothing, done(c.peer.Sleep(ctx, 3_000, short)))
	line("ping after a timeout", words.Quoted, results(c.peer.Ping(ctx, "again")))
}

func (c conversation) carried() {
	carrying := metainfo.WithPersistentValue(metainfo.WithValue(ctx, "mark", "yes"), "tenant", "äcme")
	carrying = metainfo.WithBackwardValues(carrying)
	line("carried", plain, results(c.peer.Carried(carrying)))
	word, _ := metainfo.RecvBackwardValue(carrying, "word")
	fmt.Printf("carried back: %s\n", word)
	line("carried nothing", plain, results(c.peer.Carried(ctx)))
	line("report", nothing, done(c.peer.Report(ctx, 404, "not found")))
	line("report without words", nothing, done(c.peer.Report(ctx, -7, "")))
	line("ping after a report", words.Quoted, results(c.peer.Ping(ctx, "again")))
}

func (c conversation) concurrent() {
	var right atomic.Int32
	var group sync.WaitGroup
	for worker := range workers {
		group.Add(1)
		go func() {
			defer group.Done()
			for round := range rounds {
				value := words.Everything()
				value.Number = int32(worker*rounds + round)
				if echo, err := c.peer.Echo(ctx, value); err == nil && words.Text(echo) == words.Text(value) {
					right.Add(1)
				}
			}
		}()
	}
	group.Wait()
	fmt.Printf("concurrent: %d right of %d\n", right.Load(), workers*rounds)
}

type result[T any] struct {
	value T
	err   error
}

func results[T any](value T, err error) result[T] {
	return result[T]{value, err}
}

func done(err error) result[struct{}] {
	return result[struct{}]{err: err}
}

func line[T any](name string, text func(T) string, result result[T]) {
	if result.err != nil {
		fmt.Printf("%s: %s\n", name, failure(result.err))
		return
	}
	fmt.Printf("%s: %s\n", name, text(result.value))
}

func failure(err error) string {
	var tooLong *talk.TooLong
	var gone *talk.Gone
	var trans *remote.TransError
	if status, ok := kerrors.FromBizStatusError(err); ok {
		return fmt.Sprintf("status %d %q %v", status.BizStatusCode(), status.BizMessage(), status.BizExtra())
	}
	switch {
	case errors.As(err, &tooLong):
		return fmt.Sprintf("TooLong %q %d", tooLong.Message, tooLong.Limit)
	case errors.As(err, &gone):
		return fmt.Sprintf("Gone %d %s", gone.Since, words.KeyText(gone.Key))
	case kerrors.IsTimeoutError(err):
		return "timeout"
	case errors.As(err, &trans) && trans.TypeID() == remote.ProtocolError:
		return "error 7" // its text tells of the peer's insides
	case errors.As(err, &trans):
		return fmt.Sprintf("error %d: %v", trans.TypeID(), err)
	}
	return "failed: " + err.Error()
}

func plain(text string) string {
	return text
}

func nothing(struct{}) string {
	return "done"
}

func megabyte() []byte {
	raw := make([]byte, 1<<20)
	for i := range raw {
		raw[i] = byte(i * 31 / 7)
	}
	return raw
}

func sum(raw []byte) string {
	return fmt.Sprintf("%d bytes, %08x", len(raw), crc32.ChecksumIEEE(raw))
}
