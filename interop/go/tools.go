//go:build tools

// Package interop pins the command that generates the Go code of the tests.
package interop

import _ "github.com/cloudwego/kitex/tool/cmd/kitex"
