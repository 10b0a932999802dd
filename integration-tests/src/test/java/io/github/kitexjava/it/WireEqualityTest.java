package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code equals}, {@code hashCode}, {@code toString} and {@code toBuilder} on random values. */
class WireEqualityTest {
  private static final long SEED = Long.getLong("wire.seed", 20261125);
  private static final int ROUNDS = 100;

  @TempDir private static Path folder;
  private static WireSchema schema;

  @BeforeAll
  static void generate() throws Exception {
    schema = WireSchema.of(folder, "everything.thrift", "shared.thrift");
  }

  /** What to try with one random value. */
  private interface Trial {
    void run(ThriftCodec<ThriftStruct> codec, Map<Integer, Object> plain, Random random)
        throws Exception;
  }

  private static void forEachValue(Trial trial) throws Exception {
    for (StructType struct : schema.structs()) {
      for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
        Random random = new Random(seed);
        WireValues values = new WireValues(schema.program(), random, false);
        try {
          trial.run(schema.codec(struct), values.full(struct), random);
        } catch (Exception | AssertionError e) {
          throw new AssertionError("seed " + seed + ", " + struct.name() + ": " + e, e);
        }
      }
    }
  }

  @Test
  void valuesOfTheSameFieldsAreEqual() throws Exception {
    forEachValue(
        (codec, plain, random) -> {
          ThriftStruct one = make(codec, plain);
          ThriftStruct other = make(codec, plain);
          assertThat(one).isEqualTo(other).isNotSameAs(other).hasSameHashCodeAs(other);
          assertThat(one).hasToString(other.toString());
          assertThat(one.equals(null)).isFalse();
          assertThat(one.equals((Object) "text")).isFalse();
        });
  }

  @Test
  void aValueThatDiffersInOneFieldIsAnother() throws Exception {
    forEachValue(
        (codec, plain, random) -> {
          ThriftStruct one = make(codec, plain);
          for (FieldDescriptor field : codec.descriptor().fields()) {
            Map<Integer, Object> changed = new LinkedHashMap<>(plain);
            if (changed.get(field.id()) instanceof Number number) {
              changed.put(field.id(), other(number));
              ThriftStruct other = make(codec, changed);
              assertThat(one).as(field.name()).isNotEqualTo(other);
              assertThat(other).as(field.name()).isNotEqualTo(one);
              assertThat(one.toString()).isNotEqualTo(other.toString());
            } else if (changed.get(field.id()) instanceof String text) {
              changed.put(field.id(), text + "!");
              assertThat(one).as(field.name()).isNotEqualTo(make(codec, changed));
            } else if (changed.get(field.id()) instanceof List<?> list && !list.isEmpty()) {
              changed.put(field.id(), list.subList(1, list.size()));
              assertThat(one).as(field.name()).isNotEqualTo(make(codec, changed));
            }
          }
        });
  }

  private static Number other(Number number) {
    if (number instanceof Byte b) {
      return (byte) (b + 1);
    }
    if (number instanceof Short s) {
      return (short) (s + 1);
    }
    if (number instanceof Integer i) {
      return i == 1 ? 2 : 1; // fits an enum too
    }
    return number instanceof Long l
        ? (Number) (l + 1)
        : (Number) (number.doubleValue() == 1 ? 2.0 : 1.0);
  }

  @Test
  void aBuilderMadeOfAValueMakesItAgain() throws Exception {
    for (StructType struct : schema.structs()) {
      if (struct.symbol().kind() == Symbol.Kind.UNION) {
        continue;
      }
      for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
        WireValues values = new WireValues(schema.program(), new Random(seed), false);
        ThriftStruct value = make(schema.codec(struct), values.partial(struct));
        Object builder = value.getClass().getMethod("toBuilder").invoke(value);
        Object again = builder.getClass().getMethod("build").invoke(builder);
        assertThat(again).as("seed %d", seed).isEqualTo(value).hasToString(value.toString());
        assertThat(WireObjects.plain(again)).isEqualTo(WireObjects.plain(value));
      }
    }
  }

  @Test
  void theTextNamesEachFieldThatIsSet() throws Exception {
    forEachValue(
        (codec, plain, random) -> {
          ThriftStruct value = make(codec, plain);
          if (codec.descriptor().kind() == io.github.kitexjava.thrift.StructDescriptor.Kind.UNION) {
            return;
          }
          assertThat(value.toString()).startsWith(codec.descriptor().name() + "{").endsWith("}");
          for (FieldDescriptor field : codec.descriptor().fields()) {
            if (plain.containsKey(field.id())) {
              assertThat(value.toString()).contains(field.name() + "=");
            }
          }
        });
  }

  /** So that a value may be handed to another thread in any way: JLS 17.5. */
  @Test
  void allThatAValueHoldsIsFinalOrMadeOfFinals() throws Exception {
    for (StructType struct : schema.structs()) {
      Class<?> type = schema.type(struct);
      for (Field field : type.getDeclaredFields()) {
        assertThat(Modifier.isFinal(field.getModifiers())).as("%s", field).isTrue();
      }
    }
    WireValues values = new WireValues(schema.program(), new Random(SEED), false);
    StructType collections = schema.struct("Collections");
    ThriftStruct value = make(schema.codec(collections), values.full(collections));
    for (FieldDescriptor field : value.descriptor().fields()) {
      Object container = WireMutations.get(value, field);
      boolean found = // now what is made on demand is there
          container instanceof Map<?, ?> map
              ? map.containsKey(value)
              : ((Collection<?>) container).contains(value);
      assertThat(found).isFalse();
      checkFields(container);
    }
  }

  /** What is not final is made again by a thread that does not see it, and holds nothing else. */
  private static void checkFields(Object container) throws Exception {
    for (Field field : container.getClass().getDeclaredFields()) {
      if (!Modifier.isFinal(field.getModifiers())) {
        assertThat(field.getType().getSimpleName()).as("%s", field).isEqualTo("KeyTable");
        field.setAccessible(true);
        for (Class<?> c = field.get(container).getClass();
            c != Object.class;
            c = c.getSuperclass()) {
          assertThat(c.getDeclaredFields()).allMatch(f -> Modifier.isFinal(f.getModifiers()));
        }
      }
    }
  }

  private static ThriftStruct make(ThriftCodec<ThriftStruct> codec, Map<Integer, Object> plain) {
    return WireObjects.struct(codec.descriptor(), plain);
  }
}
