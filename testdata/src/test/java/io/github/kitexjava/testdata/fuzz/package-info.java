/** Tests of the search for faults itself. */
package io.github.kitexjava.testdata.fuzz;
