/** An AST back to Thrift text, in one canonical style and with its comments. */
@NullMarked
package io.github.kitexjava.idl.print;

import org.jspecify.annotations.NullMarked;
