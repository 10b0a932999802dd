package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.GeneratedFile;
import io.github.kitexjava.gen.JavaTarget;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Samples;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples that went through the front end, the generator and javac.
 *
 * @param sources the generated ones, by path
 * @param loader has the generated classes
 */
record WireSchema(Program program, Map<String, String> sources, ClassLoader loader) {

  static WireSchema of(Path folder, String... samples) throws Exception {
    return of(folder, Map.of(), samples);
  }

  /**
   * @param users sources of a user of the generated classes, by path
   */
  static WireSchema of(Path folder, Map<String, String> users, String... samples) throws Exception {
    return of(folder, TypeOptions.DEFAULT, users, samples);
  }

  /**
   * @param users sources of a user of the generated classes, by path
   */
  static WireSchema of(
      Path folder, TypeOptions options, Map<String, String> users, String... samples)
      throws Exception {
    return of(folder, options, users, Samples.copy(folder.resolve("idl"), samples));
  }

  /** One file with this text. */
  static WireSchema ofText(Path folder, TypeOptions options, String text) throws Exception {
    return of(folder, options, Map.of(), List.of(written(folder, text)));
  }

  /**
   * @param users sources of a user of the generated classes, by path
   */
  static WireSchema ofText(Path folder, Map<String, String> users, String text) throws Exception {
    return of(folder, TypeOptions.DEFAULT, users, List.of(written(folder, text)));
  }

  private static Path written(Path folder, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("idl")).resolve("test.thrift");
    return Files.writeString(file, text);
  }

  private static WireSchema of(
      Path folder, TypeOptions options, Map<String, String> users, List<Path> files)
      throws Exception {
    Compilation compilation = IdlCompiler.compile(new CompileRequest(files, List.of(), folder));
    assertThat(compilation.program()).as("%s", compilation.diagnostics()).isPresent();
    Program program = compilation.program().orElseThrow();
    Diagnostics diagnostics = new Diagnostics();
    Map<String, String> sources = new LinkedHashMap<>();
    for (GeneratedFile file : new JavaTarget().generate(program, options, diagnostics)) {
      sources.put(file.path(), file.content());
    }
    assertThat(diagnostics.hasErrors()).as("%s", diagnostics.sorted()).isFalse();
    Map<String, String> all = new LinkedHashMap<>(sources);
    all.putAll(users);
    return new WireSchema(program, sources, JavaCompilation.compile(all, folder).load());
  }

  /** In the order of the files and of what they declare. */
  List<StructType> structs() {
    return program.files().stream()
        .flatMap(file -> file.declarations(StructType.class).stream())
        .toList();
  }

  StructType struct(String name) {
    return structs().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  Class<?> type(StructType struct) throws ClassNotFoundException {
    ThriftFile file = program.file(struct.symbol().file());
    return loader.loadClass(file.namespace("java").orElseThrow().name() + "." + struct.name());
  }

  @SuppressWarnings("unchecked") // generated for exactly this type
  ThriftCodec<ThriftStruct> codec(StructType struct) throws ReflectiveOperationException {
    return (ThriftCodec<ThriftStruct>) type(struct).getField("CODEC").get(null);
  }

  /** Asked of a class without a value, as a generic protocol would. */
  StructDescriptor<?> descriptor(StructType struct) throws ReflectiveOperationException {
    return codec(struct).descriptor();
  }
}
