package io.github.kitexjava.gen;

import com.palantir.javapoet.TypeSpec;

/** Emits the codec of one struct or exception. */
final class StructCodecGenerator {
  private final StructShape shape;
  private final JavaNames names;
  private final ValueRenderer values;

  StructCodecGenerator(StructShape shape, JavaNames names, ValueRenderer values) {
    this.shape = shape;
    this.names = names;
    this.values = values;
  }

  TypeSpec generate() {
    TypeSpec.Builder type = CodecParts.codec(shape.name(), names.wireFormats());
    if (names.hasDirectCodecs()) {
      for (WireFormat format : names.wireFormats()) {
        new StructCodecMethods(shape, names, values, format).addTo(type);
      }
    } else {
      CodecParts.addDescribed(type, shape);
    }
    CodecParts.addInstanceMethods(type, shape.name(), names.wireFormats());
    return type.build();
  }
}
