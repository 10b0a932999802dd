#!/bin/sh
# Builds the server and lays it out in output/: bin, lib and the script that starts it.
set -eu
cd "$(dirname "$0")"
RUN_NAME="hello"

mvn -B -q package "$@"

rm -rf output
mkdir -p output/bin
cp script/* output/
cp "target/hello.jar" "output/bin/${RUN_NAME}.jar"
cp -R target/lib output/lib
chmod +x output/bootstrap.sh
