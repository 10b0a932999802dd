package io.github.kitexjava.gen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Structs with setters: as tools see them, as users fill and copy them, on every wire. */
class BeanTest {
  private static final Path IDL = Path.of("src/test/resources/golden/bean/in/bean.thrift");

  private static final String DRIVER =
      """
      package com.acme.bean;

      import io.github.kitexjava.thrift.BinaryReader;
      import io.github.kitexjava.thrift.BinaryWriter;
      import io.github.kitexjava.thrift.MissingFieldException;
      import io.github.kitexjava.thrift.protocol.DescriptorCodec;
      import io.github.kitexjava.thrift.protocol.PlainValues;
      import java.util.ArrayList;
      import java.util.List;

      public final class Driver {
        private Driver() {}

        private static Address address(String street) {
          Address address = new Address();
          address.setStreet(street);
          return address;
        }

        private static Person person() {
          Person person = new Person();
          person.setId(7);
          person.setHome(address("home"));
          person.setAddresses(List.of(address("one"), address("two")));
          person.setContact(Contact.postal(address("post")));
          return person;
        }

        public static List<String> copies() {
          Person person = person();
          Person copy = person.copy();
          boolean equal = copy.equals(person) && copy.hashCode() == person.hashCode();
          person.getHome().setStreet("moved");
          person.getAddresses().get(1).setStreet("moved");
          ((Contact.Postal) person.getContact()).value().setStreet("moved");
          return List.of(equal + "", copy.equals(person) + "", copy.toString());
        }

        public static String defaults() {
          new Person().getHome().setStreet("changed");
          Person second = new Person();
          second.unsetHome();
          second.getHome().setStreet("changed too");
          return new Person().getHome() + " " + new Person().hasHome();
        }

        public static String builders() {
          Address.Builder builder = Address.builder().street("a");
          Address first = builder.build();
          Address second = builder.street("b").city("c").build();
          return first + " " + second + " " + refused(builder::build);
        }

        public static String containers() {
          List<String> tags = new ArrayList<>(List.of("a"));
          Person person = new Person();
          person.setTags(tags);
          tags.add("b");
          try {
            person.getTags().add("c");
          } catch (UnsupportedOperationException e) {
            return person.getTags() + " unmodifiable";
          }
          return person.getTags().toString();
        }

        public static List<String> incomplete() {
          Person person = person();
          person.getAddresses().get(1).setStreet(null);
          Person empty = new Person();
          return List.of(
              refused(() -> Person.CODEC.toBytes(empty)),
              refused(() -> Person.CODEC.toBytes(person)),
              refused(() -> DescriptorCodec.write(new BinaryWriter(), empty.descriptor(), empty)),
              refused(() -> PlainValues.JSON.of(person)),
              refused(() -> empty.descriptor().create(index -> java.util.Optional.empty())),
              refused(() -> Person.CODEC.fromBytes(new byte[] {0})),
              refused(empty::requireFields));
        }

        private static String refused(Runnable action) {
          try {
            action.run();
            return "taken";
          } catch (MissingFieldException e) {
            return e.struct() + "." + e.field();
          }
        }

        public static List<String> wire() {
          Person person = person();
          person.rawFormer(99);
          person.setActive(true);
          byte[] bytes = Person.CODEC.toBytes(person);
          Person read = Person.CODEC.fromBytes(bytes);
          BinaryReader in = new BinaryReader(bytes);
          Person described = DescriptorCodec.read(in, Person.CODEC.descriptor());
          return List.of(
              read.equals(person) + "",
              described.equals(person) + "",
              read.getFormer() + " " + read.rawFormer(),
              read.hasAge() + "",
              read.hasName() + "");
        }
      }
      """;

  @TempDir private static Path shared;
  private static @Nullable ClassLoader classes;

  @TempDir private Path folder;

  @BeforeAll
  static void compile() throws Exception {
    classes = compiled(generation("style=bean"), shared);
  }

  @Test
  void toolsFindEveryFieldByItsNameAndNothingElse() throws Exception {
    ClassLoader classes = requireNonNull(BeanTest.classes);
    assertThat(properties(classes.loadClass("com.acme.bean.Person")))
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "age",
            "active",
            "level",
            "former",
            "tags",
            "home",
            "addresses",
            "contact",
            "picture",
            "key",
            "score",
            "matrix",
            "rank");
    assertThat(properties(classes.loadClass("com.acme.bean.Names")))
        .containsExactlyInAnyOrder(
            "class_",
            "isA",
            "a",
            "UId",
            "HCode",
            "url",
            "x",
            "x_",
            "getFoo",
            "foo",
            "getLevel",
            "levelValue",
            "copy",
            "bean",
            "value",
            "builder",
            "int");
    assertThat(properties(classes.loadClass("com.acme.bean.Nothing"))).isEmpty();
  }

  /** Without the option {@code jackson}, as with any bean. */
  @Test
  void aLibraryThatKnowsNothingOfThemReadsWhatItWrote() throws Exception {
    Class<?> type = requireNonNull(classes).loadClass("com.acme.bean.Names");
    Object bean = type.getConstructor().newInstance();
    for (PropertyDescriptor property :
        Introspector.getBeanInfo(type, Object.class).getPropertyDescriptors()) {
      Class<?> kind = property.getPropertyType();
      Object value =
          kind == int.class ? 7 : kind == boolean.class ? true : kind == String.class ? "s" : null;
      property.getWriteMethod().invoke(bean, value == null ? kind.getEnumConstants()[1] : value);
    }
    ObjectMapper second = new ObjectMapper();
    String json = second.writeValueAsString(bean);
    assertThat(second.readTree(json).properties()).hasSize(17);
    assertThat(second.readValue(json, type)).isEqualTo(bean);
    JsonMapper third = JsonMapper.builder().build();
    json = third.writeValueAsString(bean);
    assertThat(third.readTree(json).properties()).hasSize(17);
    assertThat(third.readValue(json, type)).isEqualTo(bean);
  }

  /** Fields of any names and types: the class compiles, and each is one property. */
  @Test
  void namesOfAllKindsInAnyOrderAreAPropertyEach() throws Exception {
    List<String> pool = new ArrayList<>();
    for (String name : List.of("x", "X", "class", "code", "level", "URL", "a_b", "aB", "value")) {
      pool.add(name);
      for (String prefix : List.of("get", "is", "set", "has", "unset", "raw", "clear", "h")) {
        pool.add(prefix + "_" + name);
        pool.add(prefix + name);
      }
      pool.add(name + "_value");
    }
    pool.addAll(List.of("get", "is", "set", "has", "h_code", "copy", "bean", "builder", "source"));
    pool.addAll(List.of("require_fields", "descriptor", "that", "other", "hash", "in", "built"));
    pool.addAll(List.of("unknown_fields", "json_value", "notify", "wait", "to_string", "_", "__x"));
    List<String> types = List.of("i32", "bool", "string", "list<E>", "E", "double");
    List<String> spellings = List.of("naming_style=java", "naming_style=raw");
    for (int seed = 0; seed < spellings.size(); seed++) {
      Random random = new Random(seed);
      Collections.shuffle(pool, random);
      StringBuilder idl = new StringBuilder("namespace java hostile\nenum E { A = 1 }\n");
      for (int start = 0; start < pool.size(); start += 40) {
        idl.append("struct S").append(start).append(" {\n");
        for (int i = start; i < Math.min(start + 40, pool.size()); i++) {
          String word = List.of("", "optional ", "required ").get(random.nextInt(3));
          String type = types.get(random.nextInt(types.size()));
          idl.append("  %d: %s%s %s\n".formatted(i + 1, word, type, pool.get(i)));
        }
        idl.append("}\n");
      }
      Path file = Files.writeString(folder.resolve("hostile" + seed + ".thrift"), idl);
      ClassLoader classes =
          generation(file, "style=bean", "keep_unknown_fields", "jackson", spellings.get(seed))
              .compile(folder.resolve("classes" + seed));
      for (int start = 0; start < pool.size(); start += 40) {
        assertThat(properties(classes.loadClass("hostile.S" + start)))
            .as("seed %d: %s", seed, idl)
            .hasSize(Math.min(40, pool.size() - start));
      }
    }
  }

  @Test
  void whatIsNotNamedAsTheFieldIsTold() throws IOException {
    assertThat(generation("style=bean").messages())
        .containsExactly(
            "field `class` is named `class_` in Java: Java or the generated code needs that name"
                + " for something else",
            "field `x` is named `x_` in Java: Java or the generated code needs that name for"
                + " something else");
  }

  @Test
  void aCopySharesNothingThatCanChange() throws Exception {
    assertThat(run("copies"))
        .asInstanceOf(LIST)
        .containsExactly(
            "true",
            "false",
            "Person{id=7, level=FREE, home=Address{street=\"home\"},"
                + " addresses=[Address{street=\"one\"}, Address{street=\"two\"}],"
                + " contact=Contact{postal=Address{street=\"post\"}}, score=0.5}");
  }

  @Test
  void everyBeanHasDefaultsOfItsOwn() throws Exception {
    assertThat(run("defaults")).isEqualTo("Address{street=\"none\"} true");
  }

  @Test
  void aBuilderStartsAnewAfterEachBean() throws Exception {
    assertThat(run("builders"))
        .isEqualTo("Address{street=\"a\"} Address{street=\"b\", city=\"c\"} Address.street");
  }

  @Test
  void containersAreCopiedAndCannotChange() throws Exception {
    assertThat(run("containers")).isEqualTo("[a] unmodifiable");
  }

  @Test
  void whatIsRequiredIsCheckedWheneverAValueIsWrittenOrRead() throws Exception {
    assertThat(run("incomplete"))
        .asInstanceOf(LIST)
        .containsExactly(
            "Person.id",
            "Address.street",
            "Person.id",
            "Address.street",
            "Person.id",
            "Person.id",
            "Person.id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no_default_serdes",
        "keep_unknown_fields",
        "set_as_list",
        "checked_exceptions",
        "jackson",
        "with_reflection",
        "compatible_names=false"
      })
  void everyOtherOptionGoesWithIt(String option) throws Exception {
    ClassLoader loader = compiled(generation("style=bean", option), folder);
    assertThat(run(loader, "wire"))
        .asInstanceOf(LIST)
        .containsExactly("true", "true", "UNRECOGNIZED 99", "false", "false");
  }

  @Test
  void whatIsWrittenComesBack() throws Exception {
    assertThat(run("wire"))
        .asInstanceOf(LIST)
        .containsExactly("true", "true", "UNRECOGNIZED 99", "false", "false");
  }

  @Test
  void enumsMayBeOpenToo() throws Exception {
    ClassLoader loader = compiled(generation("style=bean", "enum=open"), folder);
    assertThat(run(loader, "wire"))
        .asInstanceOf(LIST)
        .containsExactly("true", "true", "Level 99 99", "false", "false");
  }

  private static Object run(String method) throws Exception {
    return run(requireNonNull(classes), method);
  }

  private static Object run(ClassLoader loader, String method) throws Exception {
    return loader.loadClass("com.acme.bean.Driver").getMethod(method).invoke(null);
  }

  private static ClassLoader compiled(Generation generation, Path folder) throws IOException {
    return generation.compileWith(folder, Map.of("com/acme/bean/Driver.java", DRIVER));
  }

  private static List<String> properties(Class<?> type) throws Exception {
    List<String> names = new ArrayList<>();
    for (PropertyDescriptor property :
        Introspector.getBeanInfo(type, Object.class).getPropertyDescriptors()) {
      assertThat(property.getReadMethod()).as(property.getName()).isNotNull();
      assertThat(property.getWriteMethod()).as(property.getName()).isNotNull();
      names.add(property.getName());
    }
    return names;
  }

  private static Generation generation(String... options) throws IOException {
    return generation(IDL, options);
  }

  private static Generation generation(Path idl, String... options) throws IOException {
    Compilation compilation =
        IdlCompiler.compile(
            new CompileRequest(
                List.of(idl.toAbsolutePath()), List.of(), Path.of("").toAbsolutePath()));
    assertThat(compilation.program()).as("%s", compilation.diagnostics()).isPresent();
    return Generation.of(
        compilation.program().orElseThrow(),
        JavaOptions.parse(Arrays.asList(options), TypeOptions.DEFAULT, Path.of("")));
  }
}
