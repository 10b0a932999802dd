/** What the front end knows of the files, as JSON for other tools: {@code docs/dump.md}. */
@NullMarked
package io.github.kitexjava.idl.dump;

import org.jspecify.annotations.NullMarked;
