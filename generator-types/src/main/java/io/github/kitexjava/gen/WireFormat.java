package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.NamedType;

/**
 * A protocol for which codecs have code of their own. The runtime's classes for each have methods
 * of the same names, so that the code differs in little more than their types.
 */
enum WireFormat {
  BINARY {
    @Override
    CodeBlock write(JavaNames names, NamedType struct, CodeBlock value) {
      return CodeBlock.of("$T.Codec.writeTo(out, $L)", names.typeName(struct), value);
    }

    @Override
    CodeBlock read(JavaNames names, NamedType struct) {
      return CodeBlock.of("$T.Codec.readFrom(in)", names.typeName(struct));
    }

    @Override
    CodeBlock writeUnknown(String plural, CodeBlock value) {
      return CodeBlock.of("out.unknownField$L($L)", plural, value);
    }

    @Override
    CodeBlock readUnknown() {
      return CodeBlock.of("in.unknownField(field)");
    }
  },

  /** Unknown fields are kept as binary, and types of other builds may have no code for it. */
  COMPACT {
    @Override
    CodeBlock write(JavaNames names, NamedType struct, CodeBlock value) {
      return names.isGenerated(struct.symbol())
          ? BINARY.write(names, struct, value)
          : CodeBlock.of(
              "$T.write(out, $T.CODEC, $L)",
              RuntimeTypes.COMPACT_PARTS,
              names.typeName(struct),
              value);
    }

    @Override
    CodeBlock read(JavaNames names, NamedType struct) {
      return names.isGenerated(struct.symbol())
          ? BINARY.read(names, struct)
          : CodeBlock.of(
              "$T.read(in, $T.CODEC)", RuntimeTypes.COMPACT_PARTS, names.typeName(struct));
    }

    @Override
    CodeBlock writeUnknown(String plural, CodeBlock value) {
      return CodeBlock.of("$T.unknownField$L(out, $L)", RuntimeTypes.COMPACT_PARTS, plural, value);
    }

    @Override
    CodeBlock readUnknown() {
      return CodeBlock.of("$T.unknownField(in, field)", RuntimeTypes.COMPACT_PARTS);
    }
  };

  /** The class of what code calls {@code in}. */
  ClassName reader() {
    return this == BINARY ? RuntimeTypes.BINARY_READER : RuntimeTypes.COMPACT_READER;
  }

  /** The class of what code calls {@code out}. */
  ClassName writer() {
    return this == BINARY ? RuntimeTypes.BINARY_WRITER : RuntimeTypes.COMPACT_WRITER;
  }

  /** An expression that writes a struct, union or exception without header. */
  abstract CodeBlock write(JavaNames names, NamedType struct, CodeBlock value);

  /** An expression that reads a struct, union or exception. */
  abstract CodeBlock read(JavaNames names, NamedType struct);

  /**
   * An expression that writes unknown fields back.
   *
   * @param plural {@code s} for a list of them, otherwise empty
   */
  abstract CodeBlock writeUnknown(String plural, CodeBlock value);

  /** An expression that keeps the field whose header was read last. */
  abstract CodeBlock readUnknown();
}
