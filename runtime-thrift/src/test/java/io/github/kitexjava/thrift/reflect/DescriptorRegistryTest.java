package io.github.kitexjava.thrift.reflect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.Annotations.Annotation;
import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftEnum;
import io.github.kitexjava.thrift.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class DescriptorRegistryTest {
  private final List<Integer> loaded = new ArrayList<>();
  private final StructDescriptor<Map<String, Object>> user =
      StructDescriptor.named("User")
          .annotation("table", "users")
          .field(1, "id", Types.i64(), Requiredness.REQUIRED)
          .annotation("a", "1")
          .annotation("A", "2")
          .field(2, "name", Types.string(), Requiredness.DEFAULT)
          .build((struct, index) -> null, values -> Map.of());
  private final FileDescriptor base =
      FileDescriptor.named("shared/base.thrift", index -> Types.i32()).typedef("Id").build();
  private final FileDescriptor file =
      FileDescriptor.named("user.thrift", this::load)
          .include(() -> base)
          .include(() -> base)
          .struct("User")
          .enumeration("Level")
          .annotation("owner", "ops")
          .constant("LOW", 1)
          .constant("HIGH", 2)
          .annotation("label", "hoch")
          .constant("TOP", 2)
          .constant("LIMIT")
          .annotation("unit", "m")
          .service("Users")
          .annotation("port", "80")
          .method("find")
          .annotation("api.get", "/u")
          .method("all")
          .build();
  private final DescriptorRegistry registry = DescriptorRegistry.of(file);

  private Object load(int index) {
    loaded.add(index);
    return switch (index) {
      case 0 -> user;
      case 1 -> (IntFunction<ThriftEnum>) number -> () -> number;
      case 2 -> new ConstantDeclaration.Content(Types.i32(), 7);
      case 3 -> Optional.empty();
      default -> throw new IndexOutOfBoundsException(index);
    };
  }

  @Test
  void aStructIsFoundByItsQualifiedNameAndLoadedThen() {
    assertThat(registry.find("user.User")).isPresent();
    assertThat(file.declarations()).hasSize(4);
    assertThat(loaded).isEmpty();
    assertThat(registry.struct("user.User").orElseThrow()).isSameAs(user);
    assertThat(loaded).containsExactly(0);
    assertThat(registry.struct("user.Level")).isEmpty();
    assertThat(registry.struct("user.Nobody")).isEmpty();
    assertThat(registry.find("nofile.User")).isEmpty();
    assertThat(file.struct("User").orElseThrow()).isSameAs(user);
    assertThatThrownBy(() -> registry.find("User"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`User` does not say its file (expected: as in `user.User`)");
  }

  @Test
  void annotationsBelongToWhatCameLast() {
    assertThat(user.annotations().value("table")).contains("users");
    Annotations ofId = user.field("id").orElseThrow().annotations();
    assertThat(ofId.values("a")).containsExactly("1", "2");
    assertThat(ofId.value("A")).contains("2");
    assertThat(ofId.has("b")).isFalse();
    assertThat(user.field("name").orElseThrow().annotations()).isEqualTo(Annotations.NONE);
    assertThat(registry.find("user.User").orElseThrow().annotations())
        .isEqualTo(new Annotations(List.of(new Annotation("table", "users"))));
    ServiceDeclaration service = file.declaration("Users", ServiceDeclaration.class).orElseThrow();
    assertThat(service.annotations().value("port")).contains("80");
    assertThat(service.methods()).hasSize(2);
    assertThat(service.method("find").orElseThrow().annotations().value("api.get")).contains("/u");
    assertThat(service.method("all").orElseThrow().annotations().list()).isEmpty();
    assertThat(service.descriptor()).isEmpty();
  }

  @Test
  void enumsTypedefsAndConstantsAreFoundToo() {
    EnumDeclaration level = registry.enumeration("user.Level").orElseThrow();
    assertThat(level.annotations().value("owner")).contains("ops");
    assertThat(level.constant(2).orElseThrow().name()).isEqualTo("HIGH");
    assertThat(level.constant("TOP").orElseThrow().number()).isEqualTo(2);
    assertThat(level.constant("HIGH").orElseThrow().annotations().has("label")).isTrue();
    assertThat(level.constant(9)).isEmpty();
    assertThat(level.value(5).value()).isEqualTo(5);
    assertThat(registry.enumeration("user.User")).isEmpty();
    assertThat(file.enumeration("Level")).contains(level);
    ConstantDeclaration limit = file.declaration("LIMIT", ConstantDeclaration.class).orElseThrow();
    assertThat(limit.value()).isEqualTo(7);
    assertThat(limit.type()).isEqualTo(Types.i32());
    assertThat(limit.annotations().has("unit")).isTrue();
    assertThat(file.declaration("LIMIT", EnumDeclaration.class)).isEmpty();
    TypedefDeclaration id = base.declarations(TypedefDeclaration.class).get(0);
    assertThat(id.type()).isEqualTo(Types.i32());
    assertThat(registry.find("base.Id")).contains(id);
  }

  @Test
  void filesAreFoundByPathAndByName() {
    assertThat(registry.files()).containsExactly(file, base);
    assertThat(registry.file("base.thrift")).contains(base);
    assertThat(registry.file("shared/base.thrift")).contains(base);
    assertThat(registry.file("no.thrift")).isEmpty();
    assertThat(file.includes()).containsExactly(base, base);
    FileDescriptor other = FileDescriptor.named("other/base.thrift", index -> "").build();
    DescriptorRegistry both = DescriptorRegistry.of(file, other);
    assertThat(both.file("other/base.thrift")).contains(other);
    assertThatThrownBy(() -> both.file("base.thrift"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "several files are called `base.thrift` (expected: the path of one of"
                + " [shared/base.thrift, other/base.thrift])");
    assertThatThrownBy(() -> both.find("base.Id")).hasMessageContaining("`base`");
    FileDescriptor again = FileDescriptor.named("user.thrift", index -> "").build();
    assertThatThrownBy(() -> DescriptorRegistry.of(file, again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two files have the path `user.thrift`: make a registry for each of them");
    assertThat(DescriptorRegistry.of(file, file).files()).hasSize(2);
    assertThat(registry.file("user.thrift").orElseThrow()).hasToString("user.thrift");
  }

  @Test
  void aFileWithoutAnExtensionHasItsNameAsPrefix() {
    FileDescriptor plain = FileDescriptor.named("plain", index -> Types.i32()).typedef("T").build();
    assertThat(DescriptorRegistry.of(plain).find("plain.T")).isPresent();
    assertThat(DescriptorRegistry.of(plain).find("other.T")).isEmpty();
  }
}
