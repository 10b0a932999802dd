// Command server is a Kitex server of the service Echo, with Kitex's defaults. It takes a free port of
// the loopback address, which Kitex's log tells, and ends when its standard input does.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"os"

	"github.com/cloudwego/kitex/server"

	"interop/kitex_gen/bench"
	"interop/kitex_gen/bench/echo"
)

type handler struct{}

func (*handler) Echo(_ context.Context, message *bench.Message) (*bench.Message, error) {
	return message, nil
}

func main() {
	address := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}
	svr := echo.NewServer(
		new(handler),
		server.WithServiceAddr(address),
		server.WithExitSignal(endOfInput))
	if err := svr.Run(); err != nil {
		log.Fatal(err)
	}
}

func endOfInput() <-chan error {
	ended := make(chan error, 1)
	go func() {
		_, err := io.Copy(io.Discard, os.Stdin)
		ended <- err
	}()
	return ended
}
