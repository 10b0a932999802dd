package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.testdata.MarkdownPage;
import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.reflect.ConstantDeclaration;
import io.github.kitexjava.thrift.reflect.DescriptorRegistry;
import io.github.kitexjava.thrift.reflect.FileDescriptor;
import io.github.kitexjava.thrift.reflect.ServiceDeclaration;
import io.github.kitexjava.thrift.reflect.TypedefDeclaration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated classes tell of their files, and what they load for it. */
class ReflectionTest {
  private static final TypeOptions OPTIONS = TypeOptions.DEFAULT.with(TypeChoice.REFLECTION, true);

  private static final String BASE =
      """
      namespace java shop.base
      typedef i64 Id (unit = "none")
      const Id FIRST = 1
      enum Level { LOW = 1 (label = "tief"), HIGH = 2 } (deprecated)
      """;

  private static final String SHOP =
      """
      include "base.thrift"
      namespace java shop
      struct Item { 1: required base.Id id (api.path = "id"), 2: base.Level level } (table = "items")
      exception Gone {}
      union Choice { 1: Item item (label) }
      typedef map<base.Id, list<Item>> Items
      const list<string> NAMES = ["a", "b"]
      const binary RAW = "raw"
      service Shop { Item find(1: base.Id id) (api.get = "/:id") }
      struct ShopReflection { 1: i32 x }
      """;

  private static final String READER =
      """
      package com.acme.shop;

      import io.github.kitexjava.thrift.*;
      import io.github.kitexjava.thrift.reflect.*;
      import java.util.*;

      public final class Reader {
        private Reader() {}

        public static String read() {
          List<String> text = new ArrayList<>();
      %s
          return String.join(", ", text);
        }
      }
      """;

  private static final String SHOP_OF_NOTHING =
      "include \"base.thrift\"\nnamespace java shop\nstruct Nothing {}";

  @TempDir private Path folder;

  @Test
  void everythingIsFoundByName() throws Exception {
    ClassLoader classes = generate(OPTIONS, Map.of("base.thrift", BASE, "shop.thrift", SHOP));
    DescriptorRegistry registry = DescriptorRegistry.of(file(classes, "shop.ShopReflection"));
    assertThat(registry.files())
        .extracting(FileDescriptor::path)
        .containsExactly("shop.thrift", "base.thrift");
    StructDescriptor<?> item = registry.struct("shop.Item").orElseThrow();
    assertThat(item.annotations().value("table")).contains("items");
    assertThat(item.fields().get(0).annotations().value("api.path")).contains("id");
    assertThat(item.fields().get(1).annotations()).isEqualTo(Annotations.NONE);
    assertThat(registry.struct("shop.Choice").orElseThrow().field(1).orElseThrow().annotations())
        .hasToString("Annotations[list=[Annotation[key=label, value=1]]]");
    assertThat(registry.enumeration("base.Level").orElseThrow().value(2)).hasToString("HIGH");
    FileDescriptor shop = registry.file("shop.thrift").orElseThrow();
    assertThat(shop.struct("ShopReflection")).isPresent();
    assertThat(shop.declaration("NAMES", ConstantDeclaration.class).orElseThrow().value())
        .isEqualTo(List.of("a", "b"));
    assertThat(shop.declaration("RAW", ConstantDeclaration.class).orElseThrow().value())
        .isEqualTo(Bytes.utf8("raw"));
    ThriftType items = shop.declaration("Items", TypedefDeclaration.class).orElseThrow().type();
    assertThat(items).isInstanceOf(ThriftType.MapType.class);
    assertThat(((ThriftType.MapType) items).key()).isEqualTo(Types.i64());
    ServiceDeclaration service = shop.declaration("Shop", ServiceDeclaration.class).orElseThrow();
    assertThat(service.descriptor()).isEmpty();
    assertThat(service.method("find").orElseThrow().annotations().value("api.get"))
        .contains("/:id");
  }

  @Test
  void thePageIsRight() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "reflection.md"));
    String user = READER.formatted(String.join("\n", MarkdownPage.blocks(page, "java")));
    ClassLoader classes =
        made(OPTIONS, Map.of("shop.thrift", MarkdownPage.blocks(page, "thrift").get(0)))
            .compileWith(folder.resolve("out"), Map.of("com/acme/shop/Reader.java", user));
    assertThat(classes.loadClass("com.acme.shop.Reader").getMethod("read").invoke(null))
        .isEqualTo(MarkdownPage.blocks(page, "text").get(0).strip());
  }

  @Test
  void nothingIsLoadedBeforeItIsAskedFor() throws Exception {
    generate(OPTIONS, Map.of("base.thrift", BASE, "shop.thrift", SHOP));
    Telling classes = new Telling(folder.resolve("out/classes"));
    DescriptorRegistry registry = DescriptorRegistry.of(file(classes, "shop.ShopReflection"));
    assertThat(registry.find("shop.Item")).isPresent();
    assertThat(classes.isLoaded("shop.ShopReflection")).isTrue();
    assertThat(classes.isLoaded("shop.base.BaseReflection")).isTrue();
    assertThat(classes.isLoaded("shop.Item")).isFalse();
    assertThat(classes.isLoaded("shop.base.Level")).isFalse();
    assertThat(registry.struct("shop.Item")).isPresent();
    assertThat(classes.isLoaded("shop.Item")).isTrue();
    assertThat(classes.isLoaded("shop.Choice")).isFalse();
  }

  @Test
  void withoutTheOptionThereIsNothingOfIt() throws IOException {
    Generation plain = made(TypeOptions.DEFAULT, Map.of("base.thrift", BASE, "shop.thrift", SHOP));
    assertThat(plain.files().keySet()).doesNotContain("shop/base/BaseReflection.java");
    assertThat(String.join("", plain.files().values())).doesNotContain("annotation(");
    assertThat(plain.files().get("shop/ShopReflection.java")).contains("ThriftStruct");
  }

  @Test
  void aFileWithoutDeclarationsHasNoClass() throws IOException {
    Map<String, String> files = Map.of("base.thrift", "", "shop.thrift", SHOP_OF_NOTHING);
    assertThat(made(OPTIONS, files).files().keySet())
        .containsExactlyInAnyOrder("shop/Nothing.java", "shop/ShopReflection.java");
  }

  @Test
  void filesOfAnySizeCompile() throws Exception {
    String structs =
        IntStream.range(0, 1_500)
            .mapToObj(i -> "typedef i32 T" + i + " (number = \"" + i + "\")\n")
            .collect(Collectors.joining());
    String constants =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "C" + i)
            .collect(Collectors.joining(",", "{", "}"));
    String fields =
        IntStream.range(1, 200)
            .mapToObj(i -> i + ": i32 f" + i + " (a = \"1\", b, c = \"" + i + "\")\n")
            .collect(Collectors.joining("", "{", "}"));
    String idl = "namespace java shop\nenum Big " + constants + structs + "struct Wide " + fields;
    ClassLoader classes = generate(OPTIONS, Map.of("shop.thrift", idl));
    FileDescriptor file = file(classes, "shop.ShopReflection");
    assertThat(file.enumeration("Big").orElseThrow().constants()).hasSize(20_000);
    assertThat(file.declaration("T1499", TypedefDeclaration.class).orElseThrow().type())
        .isEqualTo(Types.i32());
    assertThat(file.declaration("T1499").orElseThrow().annotations().value("number"))
        .contains("1499");
    assertThat(
            file.struct("Wide").orElseThrow().field("f199").orElseThrow().annotations().value("c"))
        .contains("199");
  }

  private Generation made(TypeOptions options, Map<String, String> idl) throws IOException {
    for (Map.Entry<String, String> file : idl.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Program program =
        IdlCompiler.compile(new CompileRequest(List.of(Path.of("shop.thrift")), List.of(), folder))
            .program()
            .orElseThrow();
    return Generation.of(program, options);
  }

  private ClassLoader generate(TypeOptions options, Map<String, String> idl) throws IOException {
    return made(options, idl).compile(folder.resolve("out"));
  }

  private static FileDescriptor file(ClassLoader classes, String name) throws Exception {
    return (FileDescriptor) classes.loadClass(name).getMethod("file").invoke(null);
  }

  /** A class loader that tells what it has loaded. */
  private static final class Telling extends URLClassLoader {
    Telling(Path folder) throws IOException {
      super(new URL[] {folder.toUri().toURL()}, ReflectionTest.class.getClassLoader());
    }

    boolean isLoaded(String name) {
      return findLoadedClass(name) != null;
    }
  }
}
