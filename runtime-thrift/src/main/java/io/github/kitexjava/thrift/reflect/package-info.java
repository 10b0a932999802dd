/**
 * What Thrift files declare, found by name at run time: for generic clients, gateways and tools.
 *
 * <p>Code that is generated with {@code with_reflection} has a class for each file that gives its
 * {@link io.github.kitexjava.thrift.reflect.FileDescriptor}; a {@link
 * io.github.kitexjava.thrift.reflect.DescriptorRegistry} finds things in several. No type is loaded
 * before it is asked for, and nothing registers itself.
 */
@NullMarked
package io.github.kitexjava.thrift.reflect;

import org.jspecify.annotations.NullMarked;
