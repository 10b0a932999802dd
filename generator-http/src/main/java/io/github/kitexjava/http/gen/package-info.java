/**
 * From a resolved program to an HTTP project: routes, JSON codecs, binders, and the files a user
 * owns. {@link io.github.kitexjava.http.gen.HttpProject} is the door.
 */
@NullMarked
package io.github.kitexjava.http.gen;

import org.jspecify.annotations.NullMarked;
