// Command server is a Kitex server of the service Talk. It takes a free port of the loopback address,
// which Kitex's log tells, and ends when its standard input does: with the test that started it.
//
//	server [mux]
package main

import (
	"io"
	"log"
	"net"
	"os"

	"github.com/cloudwego/kitex/pkg/transmeta"
	"github.com/cloudwego/kitex/server"

	"interop/kitex_gen/talk/talk"
)

func main() {
	address := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}
	options := []server.Option{
		server.WithServiceAddr(address),
		server.WithMetaHandler(transmeta.ServerTTHeaderHandler),
		server.WithExitSignal(endOfInput),
	}
	if len(os.Args) > 1 && os.Args[1] == "mux" {
		options = append(options, server.WithMuxTransport())
	}
	svr := talk.NewServer(new(handler), options...)
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
