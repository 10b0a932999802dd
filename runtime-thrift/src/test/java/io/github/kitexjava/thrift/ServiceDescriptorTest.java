package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceDescriptorTest {
  private interface Base {
    void ping();
  }

  private interface Derived extends Base {
    void note();
  }

  private static final MethodDescriptor<Base, Void> PING =
      MethodDescriptor.<Base, Void>call("ping").procedure((base, arguments) -> base.ping());
  private static final MethodDescriptor<Derived, Void> NOTE =
      MethodDescriptor.<Derived>oneway("note").procedure((derived, arguments) -> derived.note());

  @Test
  void theMethodsOfABaseServiceComeFirst() {
    ServiceDescriptor<Base> base = ServiceDescriptor.of("Base", Base.class, PING);
    ServiceDescriptor<Derived> derived =
        ServiceDescriptor.of("Derived", Derived.class, NOTE).extending(base);

    assertThat(derived.name()).isEqualTo("Derived");
    assertThat(derived.type()).isEqualTo(Derived.class);
    assertThat(derived.methods()).hasToString("[ping, note]");
    assertThat(derived.method("ping")).get().isSameAs(PING);
    assertThat(derived.method("nope")).isEmpty();
  }

  @Test
  void aMethodTellsWhatItReturns() {
    assertThat(PING.hasResult()).isFalse();
    assertThat(PING.oneway()).isFalse();
    assertThat(NOTE.oneway()).isTrue();
    assertThat(NOTE.exceptions()).isEmpty();
  }
}
