package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ServiceType.Method;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.rpc.RpcClientBuilder;
import io.github.kitexjava.rpc.RpcServerBuilder;
import io.github.kitexjava.rpc.gen.RpcProject;
import io.github.kitexjava.rpc.gen.RpcProjectRequest;
import io.github.kitexjava.rpc.gen.RpcProjectResult;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.testdata.JavaCompilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service with a method for every type, that answers with its argument: its IDL, and the client
 * and server that were generated of it.
 */
record TalkService(Program program, ServiceType type, ClassLoader classes) {
  static final String NAME = "Talk";

  private static final String IDL =
      """
      namespace java talk

      enum Level { FREE = 1, PRO = 2 }
      struct Item {
        1: required string id, 2: i32 count, 3: optional Item next, 4: list<bool> flags,
        5: map<string, double> prices, 6: bool sold
      }
      union Choice { 1: string text, 2: Item item, 3: i64 number }
      exception Refused { 1: string message, 2: i32 code }

      service Talk {
        void nothing()
        oneway void note(1: string value)
        bool flag(1: bool value)
        i8 tiny(1: i8 value)
        i16 small(1: i16 value)
        i32 plain(1: i32 value)
        i64 big(1: i64 value)
        double real(1: double value)
        string text(1: string value)
        binary bytes(1: binary value)
        uuid id(1: uuid value)
        Level level(1: Level value)
        Item item(1: Item value)
        Choice choice(1: Choice value)
        list<bool> flags(1: list<bool> value)
        list<i64> numbers(1: list<i64> value)
        list<Level> levels(1: list<Level> value)
        list<Item> items(1: list<Item> value)
        set<string> names(1: set<string> value)
        map<i32, list<string>> lists(1: map<i32, list<string>> value)
        map<string, Item> byId(1: map<string, Item> value)
        Item refuse(1: Item value) throws (1: Refused refused)
      }
      """;

  private static final String GENERATED = "kitex_gen/";

  static TalkService generated(Path folder, TypeOptions options) throws Exception {
    Path file = Files.createDirectories(folder).resolve("talk.thrift");
    Files.writeString(file, IDL);
    Compilation compilation =
        IdlCompiler.compile(new CompileRequest(List.of(file), List.of(), folder));
    Program program = compilation.program().orElseThrow();
    RpcProjectResult result =
        RpcProject.create(
            new RpcProjectRequest(
                program,
                options,
                ModuleName.of("demo"),
                "",
                RpcProjectRequest.DEFAULT_FOLDER,
                Map.of(),
                List.of()));
    assertThat(result.failed()).as("%s", result.diagnostics()).isFalse();
    Map<String, String> sources = new HashMap<>();
    for (ProjectFile each : result.files()) {
      if (each.path().startsWith(GENERATED)) {
        sources.put(each.path().substring(GENERATED.length()), each.content());
      }
    }
    ServiceType type = program.files().get(0).declarations(ServiceType.class).get(0);
    return new TalkService(
        program, type, JavaCompilation.compile(sources, folder.resolve("out")).load());
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return classes.loadClass("talk." + name);
  }

  /**
   * @param handler implements the generated interface, as generated clients do
   */
  RpcServerBuilder server(Object handler) throws ReflectiveOperationException {
    return (RpcServerBuilder)
        load("TalkServer").getMethod("builder", load(NAME)).invoke(null, handler);
  }

  RpcClientBuilder<?> client() throws ReflectiveOperationException {
    return (RpcClientBuilder<?>)
        load("TalkClient").getMethod("builder", String.class).invoke(null, "talk");
  }

  Method method(String name) {
    return type.methods().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /** What the arguments of a call are on the wire. */
  StructType arguments(Method method) {
    return struct(method, "_args", method.arguments());
  }

  /** What a reply is on the wire. */
  StructType result(Method method) {
    List<Field> fields = new ArrayList<>();
    method
        .result()
        .ifPresent(
            result ->
                fields.add(
                    new Field(
                        0,
                        "success",
                        result,
                        Requiredness.OPTIONAL,
                        Optional.empty(),
                        method.doc(),
                        method.annotations(),
                        method.span())));
    fields.addAll(method.exceptions());
    return struct(method, "_result", fields);
  }

  private StructType struct(Method method, String suffix, List<Field> fields) {
    Symbol symbol = new Symbol(type.symbol().file(), method.name() + suffix, Symbol.Kind.STRUCT);
    return new StructType(symbol, fields, method.doc(), method.annotations(), method.span());
  }
}
