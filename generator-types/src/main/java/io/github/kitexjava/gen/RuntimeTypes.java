package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** The classes of the runtime and of jspecify that generated code names. */
final class RuntimeTypes {
  private static final String PACKAGE = "io.github.kitexjava.thrift";

  static final ClassName ABI = of("ThriftAbi");
  static final ClassName BEAN = of("ThriftBean");
  static final ClassName BINARY_READER = of("BinaryReader");
  static final ClassName BINARY_WRITER = of("BinaryWriter");
  static final ClassName BYTES = of("Bytes");
  static final ClassName CHECKED_EXCEPTION = of("CheckedThriftException");
  static final ClassName CODEC = of("ThriftCodec");
  static final ClassName COMPACT_CODEC = of("CompactCodec");
  static final ClassName COMPACT_PARTS = ClassName.get(PACKAGE + ".protocol", "CompactParts");
  static final ClassName COMPACT_READER = of("CompactReader");
  static final ClassName COMPACT_WRITER = of("CompactWriter");
  static final ClassName CONTAINERS = of("Containers");
  static final ClassName COPIES = of("Copies");
  static final ClassName ENUM = of("ThriftEnum");
  static final ClassName DESCRIPTOR_CODEC = ClassName.get(PACKAGE + ".protocol", "DescriptorCodec");
  static final ClassName EXCEPTION = of("ThriftException");
  static final ClassName FILE_DESCRIPTOR = reflect("FileDescriptor");
  static final ClassName FILE_DESCRIPTOR_BUILDER = reflect("FileDescriptorBuilder");
  static final ClassName CONSTANT_CONTENT = reflect("ConstantDeclaration").nestedClass("Content");
  static final ClassName FIELDS = of("Fields");
  static final ClassName JSON_TEXT = ClassName.get(PACKAGE + ".protocol", "ReadableText");
  static final ClassName LIST_BUILDER = of("ListBuilder");
  static final ClassName MAP_BUILDER = of("MapBuilder");
  static final ClassName MISSING_FIELD = of("MissingFieldException");
  static final ClassName REQUIREDNESS = of("Requiredness");
  static final ClassName SET_BUILDER = of("SetBuilder");
  static final ClassName STRUCT = of("ThriftStruct");
  static final ClassName STRUCT_DESCRIPTOR = of("StructDescriptor");
  static final ClassName TYPES = of("Types");
  static final ClassName THRIFT_TYPE = of("ThriftType");
  static final ClassName UNION = of("ThriftUnion");
  static final ClassName UNKNOWN_FIELD = of("UnknownField");

  /** As values keep them. */
  static final TypeName UNKNOWN_FIELDS =
      ParameterizedTypeName.get(ClassName.get(List.class), UNKNOWN_FIELD);

  static final ClassName OBJECT = ClassName.get(Object.class);
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private RuntimeTypes() {}

  private static ClassName reflect(String name) {
    return ClassName.get(PACKAGE + ".reflect", name);
  }

  private static ClassName of(String name) {
    return ClassName.get(PACKAGE, name);
  }
}
