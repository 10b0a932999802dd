package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {
  @TempDir Path folder;

  @Test
  void example() throws Exception {
    Idl idl = Idl.file("user.thrift").namespace("java", "com.acme.user");
    NamedType level = idl.enumeration("Level", "FREE", "PRO");
    NamedType address =
        idl.struct(
            "Address",
            idl.plain(1, BaseType.STRING, "city"),
            idl.optional(2, BaseType.STRING, "zip"));
    idl.struct(
        "User",
        idl.required(1, BaseType.I64, "id"),
        idl.plain(2, BaseType.STRING, "name"),
        Idl.withDoc(idl.optional(3, BaseType.I32, "age"), "In years."),
        Idl.withDefault(
            idl.plain(4, level, "level"), new ConstantValue.EnumNumber(level.symbol(), 1)),
        idl.plain(5, new ListType(BaseType.STRING), "tags"),
        idl.optional(6, address, "home"),
        idl.plain(7, new MapType(BaseType.STRING, BaseType.I64), "counters"));
    idl.union(
        "Contact",
        idl.plain(1, BaseType.STRING, "email"),
        idl.plain(2, address, "post"),
        idl.plain(3, level, "level"),
        idl.plain(4, new ListType(address), "addresses"));
    idl.exception(
        "NotFound", idl.plain(1, BaseType.STRING, "message"), idl.plain(2, BaseType.I64, "id"));
    Generation g = Generation.of(idl.program());
    for (var e : g.files().entrySet()) {
      Path p = Path.of("/tmp/gen/out").resolve(e.getKey());
      Files.createDirectories(p.getParent());
      Files.writeString(p, e.getValue());
    }
    System.out.println(g.messages());
    g.compile(folder);
  }
}
