/**
 * Templates that users own: reads their folder, checks it without a look at the IDL, and makes the
 * files of their own that it asks for.
 */
@NullMarked
package io.github.kitexjava.template.custom;

import org.jspecify.annotations.NullMarked;
