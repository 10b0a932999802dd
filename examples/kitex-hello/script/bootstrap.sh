#!/bin/sh
# Starts the server from the folder that build.sh made. JAVA_OPTS is passed to the JVM.
set -eu
CURDIR=$(CDPATH='' cd "$(dirname "$0")" && pwd)
JAVA="${JAVA_HOME:+${JAVA_HOME}/bin/}java"

# shellcheck disable=SC2086 # JAVA_OPTS holds several options
exec "${JAVA}" ${JAVA_OPTS:-} -cp "${CURDIR}/bin/hello.jar:${CURDIR}/lib/*" hello.Main "$@"
