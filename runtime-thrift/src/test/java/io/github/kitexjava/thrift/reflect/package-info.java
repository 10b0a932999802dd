/** Descriptors of files, made by hand as generated code makes them. */
@NullMarked
package io.github.kitexjava.thrift.reflect;

import org.jspecify.annotations.NullMarked;
