# Starts a command from a checkout. Not run itself but read by bin/hz, bin/kitex and bin/thriftjava,
# which set: tool (its name), main (its class), here (the folder bin, without links).
#
# The first use builds the tools; later uses look whether a source is newer than the last build. The
# JVM's archive of loaded classes, which halves the start, is kept in the user's cache folder.
#
# KITEX_JAVA_NO_BUILD=1   use what is there; for tests that run inside the build
# NO_COLOR=1              no colours, even on a terminal

set -u
root=$(dirname "$here")
lib=$root/cli/target/lib
stamp=$root/cli/target/launcher.stamp

fail() {
  printf '%s: %s\n' "$tool" "$1" >&2
  exit "${2:-1}"
}

say() {
  printf '%s: %s\n' "$tool" "$1" >&2
}

# ---- Java: sets java, java_version, java_major

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is \`$JAVA_HOME\`, which has no \`bin/java\` (expected: a JDK 17 or newer)"
  else
    java=$(command -v java) || fail "needs a JDK 17 or newer: no \`java\` on the PATH, and JAVA_HOME is not set"
  fi
  java_version=
  java_real=$(readlink -f "$java" 2>/dev/null) || java_real=$java
  release=${java_real%/bin/java}/release
  if [ -r "$release" ]; then
    while IFS='=' read -r name value; do
      if [ "$name" = JAVA_VERSION ]; then
        value=${value#\"}
        java_version=${value%\"}
      fi
    done <"$release"
  fi
  if [ -z "$java_version" ]; then # a JDK without the file `release`: ask it
    java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  java_major=${java_version%%[!0-9]*}
  [ "${java_major:-0}" -ge 17 ] || fail "needs a JDK 17 or newer: \`$java\` is ${java_version:-of an unknown version} (JAVA_HOME names another)"
}

# ---- Build

# The stamp names the modules that were built: other folders here, such as a project that someone
# generated to try the tools, are nobody's source.
is_fresh() {
  [ -f "$stamp" ] && [ -d "$lib" ] || return 1
  IFS= read -r modules <"$stamp" || return 1
  set -- "$root/pom.xml"
  for module in $modules; do
    set -- "$@" "$root/$module/pom.xml" "$root/$module/src/main"
  done
  [ -z "$(find "$@" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Two commands may be started at once: the second waits for the first one's build. flock forgets a
# killed owner by itself; without flock (macOS) the owner is a link to its process id.
lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>>"$root/target/launcher.lock"
    flock -n 9 || {
      say "waiting for another build of the tools"
      flock 9
    }
    return
  fi
  told=
  until ln -s "$$" "$root/target/launcher.owner" 2>/dev/null; do
    owner=$(readlink "$root/target/launcher.owner") || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      take_over "$owner"
      continue
    fi
    [ -n "$told" ] || say "waiting for another build of the tools (process $owner)"
    told=1
    sleep 1
  done
  trap 'rm -f "$root/target/launcher.owner"' EXIT
  trap 'exit 130' INT TERM HUP
}

# Renames the dead owner's link away: of several that try, one succeeds. Should a new owner have come
# in between, its link is put back.
take_over() {
  dead=$root/target/launcher.dead.$$
  mv "$root/target/launcher.owner" "$dead" 2>/dev/null || return 0
  if [ "$(readlink "$dead")" = "$1" ]; then
    rm -f "$dead"
  else
    mv "$dead" "$root/target/launcher.owner"
  fi
}

unlock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  else
    rm -f "$root/target/launcher.owner"
    trap - EXIT INT TERM HUP
  fi
}

build() {
  command -v mvn >/dev/null 2>&1 || fail "needs Maven 3.6.3 or newer to build the tools: no \`mvn\` on the PATH"
  mkdir -p "$root/target"
  lock
  if ! is_fresh; then
    if [ -f "$stamp" ]; then
      say "sources have changed, building the tools again"
    else
      say "first use in this checkout, building the tools (a minute or two, this once)"
    fi
    run_maven
  fi
  unlock
}

run_maven() {
  log=$root/target/launcher-build.log
  result=$root/target/launcher-build.status
  started=$root/target/launcher-build.started
  rm -rf "$result" "$lib" "$root/cli/target/run-lib" # no jar of an older build may stay behind
  : >"$started" # what is edited during the build is newer than this
  {
    mvn -B -f "$root/pom.xml" -T 1C -Dquick -Dmaven.test.skip=true -Dstyle.color=never \
      -pl cli,runtime-http,runtime-rpc -am install 2>&1
    echo $? >"$result"
  } </dev/null | tee "$log" |
    sed -n 's/^\[INFO\] Building \([^ ]*\) [^ ]* *\[\([0-9/]*\)\]$/  [\2] \1/p' >&2
  if [ "$(cat "$result" 2>/dev/null)" != 0 ]; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2
    fail "the tools could not be built; all of Maven's output is in \`$log\`"
  fi
  # The stamp keeps the time at which the build started.
  sed -n 's/^\[INFO\] Building \([^ ]*\) .*\[[0-9/]*\]$/\1/p' "$log" | tr '\n' ' ' >"$started.modules"
  echo >>"$started.modules"
  touch -r "$started" "$started.modules"
  mv "$started.modules" "$stamp"
  rm -f "$started"
}

# ---- Start

# Sets class_path.
find_classes() {
  class_path=
  for jar in "$root"/cli/target/cli-*.jar "$lib"/*.jar; do
    case $jar in
      *-sources.jar | *-javadoc.jar) ;;
      *) [ -f "$jar" ] && class_path=$class_path${class_path:+:}$jar ;;
    esac
  done
  [ -n "$class_path" ] && [ -d "$lib" ] || fail "the tools are not built, and KITEX_JAVA_NO_BUILD forbids to build them" 3
}

# Sets archive (where it is, whether it exists or not), use_archive and make_archive (JVM options).
find_archive() {
  cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/kitex-java
  key=$(printf '%s\n' "$root" "$java_real" "$java_version" "$(id -u)" | cksum)
  key=${key%% *}
  if [ "$java_major" -ge 25 ]; then
    archive=$cache/$key.aot
    use_archive=-XX:AOTCache=$archive
    make_archive=-XX:AOTCacheOutput=
  else
    archive=$cache/$key.jsa
    use_archive=-XX:SharedArchiveFile=$archive
    make_archive=-XX:ArchiveClassesAtExit=
  fi
}

# One command makes the archive; others that start meanwhile do without. Nothing here may fail a run.
prepare_archive() {
  mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || return 0
  find "$cache" -maxdepth 1 -name "$key.making" -mmin +5 -exec rmdir {} + 2>/dev/null # its owner was killed
  mkdir "$cache/$key.making" 2>/dev/null || return 0
  fresh=$cache/$key.$$.${archive##*.}
  # shellcheck disable=SC2086
  "$java" $jvm "$make_archive$fresh" "-Dkitexjava.run.libs=$run_libs" -cp "$class_path" \
    io.github.kitexjava.cli.Rehearsal </dev/null >/dev/null 2>&1
  [ -f "$fresh" ] && mv -f "$fresh" "$archive" 2>/dev/null
  rm -f "$fresh"*
  rmdir "$cache/$key.making" 2>/dev/null
  return 0
}

find_java
if [ "${KITEX_JAVA_NO_BUILD:-}" != 1 ]; then
  is_fresh || build
fi
find_classes
find_archive
jvm='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable'
run_libs=$root/cli/target/run-lib

if [ ! -f "$archive" ] || [ -n "$(find "$root"/cli/target/cli-*.jar "$lib" -newer "$archive" -print 2>/dev/null | head -n 1)" ]; then
  prepare_archive
fi

color=false
[ -t 2 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ] && color=true

# Without a locale the JVM would read names in the arguments as ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

[ -f "$archive" ] || use_archive=-Xshare:auto
# shellcheck disable=SC2086
exec "$java" $jvm "$use_archive" "-Dkitexjava.color=$color" "-Dkitexjava.run.libs=$run_libs" \
  -cp "$class_path" "$main" "$@"
