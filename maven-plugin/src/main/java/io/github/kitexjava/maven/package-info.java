/** The Maven plugin: parameters of a build become a request, its outcome becomes a log. */
@NullMarked
package io.github.kitexjava.maven;

import org.jspecify.annotations.NullMarked;
