/** The files of a project that a user will own, and the strict engine that fills them in. */
@NullMarked
package io.github.kitexjava.template;

import org.jspecify.annotations.NullMarked;
