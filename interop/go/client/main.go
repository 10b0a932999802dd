// Command client calls every method of a server of Talk with a Kitex client, and prints the
// transcript: a line for each call.
//
//	client ADDRESS [buffered]
package main

import (
	"os"
	"time"

	"github.com/cloudwego/kitex/client"
	"github.com/cloudwego/kitex/transport"

	"interop/kitex_gen/talk/latertalk"
)

func main() {
	options := []client.Option{
		client.WithHostPorts(os.Args[1]),
		client.WithConnectTimeout(10 * time.Second),
		client.WithRPCTimeout(30 * time.Second),
	}
	if len(os.Args) > 2 && os.Args[2] == "buffered" {
		options = append(options, client.WithTransportProtocol(transport.PurePayload))
	}
	conversation{latertalk.MustNewClient("talk", options...)}.run()
}
