package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.thrift.CheckedThriftException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accessors give with {@code accessors=optional}, before and after the wire. */
class OptionalAccessorsTest {
  private static final String READER =
      """
      package shop;

      import io.github.kitexjava.thrift.Bytes;
            import java.util.List;
      import java.util.UUID;

      public final class Reader {
        private Reader() {}

        /** What the accessors of a value that was written and read give. */
        private static List<Object> values(Order written) {
          Order order = Order.CODEC.fromBytes(Order.CODEC.toBytes(written));
          java.util.Optional<Level> level = order.level();
          java.util.Optional<Choice> choice = order.choice();
          String plain = order.plain();
          int number = order.number();
          List<Item> items = order.items();
          return List.of(
              level,
              order.maybe(),
              order.item(),
              choice,
              order.uuid(),
              order.text(),
              order.raw(),
              plain,
              number,
              items,
              order.optional());
        }

        public static List<Object> unset() {
          return values(Order.builder().build());
        }

        public static List<Object> set() {
          Item item = Item.builder().name("n").build();
          return values(
              Order.builder()
                  .level(Level.HIGH)
                  .maybeValue(7)
                  .item(item)
                  .choice(Choice.number(3))
                  .uuid(new UUID(0, 1))
                  .text("")
                  .raw(Bytes.utf8("r"))
                  .plain("p")
                  .number(4)
                  .items(List.of(item))
                  .optional(Optional.builder().build())
                  .build());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void whatCouldBeNullIsAnOptionalAndNothingElse() throws Exception {
    Idl idl = Idl.file("shop.thrift");
    NamedType level = idl.enumeration("Level", "LOW", "HIGH");
    NamedType item = idl.struct("Item", idl.plain(1, BaseType.STRING, "name"));
    NamedType choice = idl.union("Choice", idl.plain(1, BaseType.I32, "number"));
    NamedType clash = idl.struct("Optional");
    idl.struct(
        "Order",
        idl.plain(1, level, "level"),
        idl.optional(2, level, "maybe"),
        idl.plain(3, item, "item"),
        idl.optional(4, choice, "choice"),
        idl.plain(5, BaseType.UUID, "uuid"),
        idl.optional(6, BaseType.STRING, "text"),
        idl.optional(7, BaseType.BINARY, "raw"),
        idl.plain(8, BaseType.STRING, "plain"),
        idl.optional(9, BaseType.I32, "number"),
        idl.optional(10, new ListType(item), "items"),
        idl.optional(11, clash, "optional"));
    TypeOptions options = TypeOptions.DEFAULT.with(TypeChoice.OPTIONAL_ACCESSORS, true);
    ClassLoader classes =
        Generation.of(idl.program(), options)
            .compileWith(folder, Map.of("shop/Reader.java", READER));
    Class<?> reader = classes.loadClass("shop.Reader");
    assertThat(reader.getMethod("unset").invoke(null))
        .hasToString(
            "[Optional.empty, Optional.empty, Optional.empty, Optional.empty, Optional.empty,"
                + " Optional.empty, Optional.empty, , 0, [], Optional.empty]");
    assertThat(reader.getMethod("set").invoke(null))
        .hasToString(
            "[Optional[HIGH], Optional[UNRECOGNIZED], Optional[Item{name=\"n\"}],"
                + " Optional[Number[value=3]], Optional[00000000-0000-0000-0000-000000000001],"
                + " Optional[], Optional[1 byte 72], p, 4, [Item{name=\"n\"}],"
                + " Optional[Optional{}]]");
  }

  @Test
  void checkedExceptionsAreExceptionsWithTheirMessage() throws Exception {
    Idl idl = Idl.file("failures.thrift");
    idl.exception("Failure", idl.plain(1, BaseType.STRING, "message"));
    idl.exception("Empty");
    String thrower =
        """
        package failures;

        public final class Thrower {
          private Thrower() {}

          public static String run() {
            try {
              fail();
              return "";
            } catch (Failure | Empty e) {
              return e.getMessage() + " " + e;
            }
          }

          private static void fail() throws Failure, Empty {
            byte[] bytes = Failure.CODEC.toBytes(Failure.builder().message("why").build());
            throw Failure.CODEC.fromBytes(bytes);
          }
        }
        """;
    TypeOptions options = TypeOptions.DEFAULT.with(TypeChoice.CHECKED_EXCEPTIONS, true);
    ClassLoader classes =
        Generation.of(idl.program(), options)
            .compileWith(folder, Map.of("failures/Thrower.java", thrower));
    assertThat(classes.loadClass("failures.Thrower").getMethod("run").invoke(null))
        .isEqualTo("why Failure{message=\"why\"}");
    assertThat(classes.loadClass("failures.Empty").getSuperclass())
        .isEqualTo(CheckedThriftException.class);
  }
}
