package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a value hands out, and nothing that it was made of, is a way to change it. */
class WireImmutabilityTest {
  private static final int ROUNDS = 5;

  @TempDir private static Path folder;
  private static WireSchema schema;

  @BeforeAll
  static void generate() throws Exception {
    schema = WireSchema.of(folder, "everything.thrift", "shared.thrift");
  }

  @Test
  void whatAnAccessorGivesCannotChangeAValue() throws Exception {
    for (StructType struct : schema.structs()) {
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      for (int seed = 0; seed < ROUNDS; seed++) {
        ThriftStruct built = WireObjects.struct(codec.descriptor(), plain(struct, seed));
        for (ThriftStruct value : List.of(built, codec.fromBytes(codec.toBytes(built)))) {
          Object before = WireObjects.plain(value);
          byte[] bytes = codec.toBytes(value);
          for (Object given : given(value)) {
            WireMutations.tryAll(given);
          }
          assertThat(WireObjects.plain(value)).as(struct.name()).isEqualTo(before);
          assertThat(codec.toBytes(value)).as(struct.name()).isEqualTo(bytes);
        }
      }
    }
  }

  /** By each accessor, and by the descriptor. */
  private static List<Object> given(ThriftStruct value) throws Exception {
    List<Object> given = new ArrayList<>();
    for (Method method : value.getClass().getMethods()) {
      boolean accessor =
          method.getParameterCount() == 0
              && method.getDeclaringClass() == value.getClass()
              && !Modifier.isStatic(method.getModifiers());
      if (accessor) {
        Optional.ofNullable(method.invoke(value)).ifPresent(given::add);
      }
    }
    for (FieldDescriptor field : value.descriptor().fields()) {
      if (WireObjects.plain(value) instanceof Map<?, ?> set && set.containsKey(field.id())) {
        given.add(WireMutations.get(value, field));
      }
    }
    return given;
  }

  @Test
  void whatABuilderTookCannotChangeTheValueAfterwards() throws Exception {
    for (StructType struct : schema.structs()) {
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      for (int seed = 0; seed < ROUNDS; seed++) {
        List<Object> passed = new ArrayList<>();
        Map<Integer, Object> plain = plain(struct, seed);
        ThriftStruct value =
            WireObjects.struct(codec.descriptor(), plain, object -> passed.add(object));
        Object before = WireObjects.plain(value);
        assertThat(before).isEqualTo(plain);
        passed.forEach(WireImmutabilityTest::empty);
        assertThat(WireObjects.plain(value)).as(struct.name()).isEqualTo(before);
      }
    }
  }

  /** These are the caller's own, so they do change. */
  private static void empty(Object container) {
    if (container instanceof Map<?, ?> map) {
      map.clear();
    } else if (container instanceof Collection<?> collection) {
      collection.clear();
    }
  }

  private static Map<Integer, Object> plain(StructType struct, long seed) {
    return new WireValues(schema.program(), new Random(seed), false).full(struct);
  }
}
