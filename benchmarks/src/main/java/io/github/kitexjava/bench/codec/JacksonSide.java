package io.github.kitexjava.bench.codec;

import io.github.kitexjava.thrift.ThriftStruct;
import tools.jackson.databind.json.JsonMapper;

/** The same value as JSON, by Jackson's databind and the option {@code jackson}. */
final class JacksonSide {
  private final JsonMapper mapper = new JsonMapper();
  private final ThriftStruct value;

  JacksonSide(ThriftStruct value) {
    this.value = value;
  }

  CodecProbe.Work work(Case one) {
    if (one == Case.JACKSON_WRITE) {
      return () -> mapper.writeValueAsBytes(value);
    }
    byte[] bytes = mapper.writeValueAsBytes(value);
    if (!mapper.readValue(bytes, value.getClass()).equals(value)) {
      throw new IllegalStateException("Jackson reads another value");
    }
    return () -> mapper.readValue(bytes, value.getClass());
  }
}
