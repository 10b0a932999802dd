package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.model.Symbol;

/** A definition, the identity it got, and the file whose names it may use. */
record Declared(Symbol symbol, Definition definition, Scope scope) {}
