// Command client calls every method of a server of Talk with a Kitex client, and prints the
// transcript: a line for each call.
//
//	client ADDRESS [framed|buffered|ttheader|ttheader_framed] [mux]
package main

import (
	"os"
	"strings"
	"time"

	"github.com/cloudwego/kitex/client"
	"github.com/cloudwego/kitex/pkg/transmeta"
	"github.com/cloudwego/kitex/transport"

	"interop/kitex_gen/talk/latertalk"
)

func main() {
	options := []client.Option{
		client.WithHostPorts(os.Args[1]),
		client.WithConnectTimeout(10 * time.Second),
		client.WithRPCTimeout(30 * time.Second),
	}
	if len(os.Args) > 2 {
		options = append(options, over(os.Args[2])...)
	}
	if len(os.Args) > 3 && os.Args[3] == "mux" {
		options = append(options, client.WithMuxConnection(2))
	}
	header := len(os.Args) > 2 && strings.HasPrefix(os.Args[2], "ttheader")
	conversation{latertalk.MustNewClient("talk", options...), header}.run()
}

// over chooses a transport. Kitex adds what is asked for to what there is, unless that is nothing.
func over(name string) []client.Option {
	pure := client.WithTransportProtocol(transport.PurePayload)
	header := client.WithTransportProtocol(transport.TTHeader)
	meta := client.WithMetaHandler(transmeta.ClientTTHeaderHandler)
	switch name {
	case "buffered":
		return []client.Option{pure}
	case "ttheader":
		return []client.Option{pure, header, meta}
	case "ttheader_framed":
		return []client.Option{header, meta}
	}
	return nil
}
