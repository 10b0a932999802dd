/**
 * A service by hand, in the shape the generator gives to one:
 *
 * <pre>
 * exception TooLong { 1: string message, 2: i32 limit }
 * service Base { string ping(1: string text) }
 * service Echo extends Base {
 *   string echo(1: string text) throws (1: TooLong tooLong),
 *   i32 add(1: i32 left, 2: i32 right = 10),
 *   void reset(),
 *   oneway void note(1: string text),
 *   list&lt;i64&gt; sorted(1: list&lt;i64&gt; numbers, 2: required bool ascending)
 * }
 * </pre>
 */
@NullMarked
package io.github.kitexjava.rpc.echo;

import org.jspecify.annotations.NullMarked;
