/** Tests of the HTTP generator; generated projects are compiled and run in this process. */
@NullMarked
package io.github.kitexjava.http.gen;

import org.jspecify.annotations.NullMarked;
