package io.github.kitexjava.thrift.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.PlainValues.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fields are called in other styles than the IDL's. */
class PlainValuesTest {

  @ParameterizedTest
  @CsvSource({
    "userName, user_name, userName",
    "user_name, user_name, userName",
    "UserName, user_name, userName",
    "URLPath, url_path, urlPath",
    "user_ID, user_id, userId",
    "userIDs, user_i_ds, userIDs",
    "getHTTPResponseCode, get_http_response_code, getHttpResponseCode",
    "v1_2, v1_2, v12",
    "case3A, case3_a, case3A",
    "__a, __a, a",
    "a__b_, a__b_, aB",
    "_, _, _",
    "X, x, x",
  })
  void aNameIsMadeOfTheIdls(String idl, String snake, String camel) {
    assertThat(Names.IDL.of(idl)).isEqualTo(idl);
    assertThat(Names.SNAKE_CASE.of(idl)).isEqualTo(snake);
    assertThat(Names.LOWER_CAMEL.of(idl)).isEqualTo(camel);
  }

  @Test
  void fieldsThatWouldBeCalledTheSameKeepTheirNamesOfTheIdl() {
    StructDescriptor<String> descriptor =
        StructDescriptor.named("S")
            .field(1, "userName", Types.string(), Requiredness.OPTIONAL)
            .field(2, "user_name", Types.string(), Requiredness.OPTIONAL)
            .field(3, "UserName", Types.string(), Requiredness.OPTIONAL)
            .build((struct, index) -> null, values -> "");
    assertThat(namesOf(Names.LOWER_CAMEL, descriptor))
        .containsExactly("userName", "user_name", "UserName");
    assertThat(namesOf(Names.SNAKE_CASE, descriptor))
        .containsExactly("userName", "user_name", "UserName");
  }

  private static List<String> namesOf(Names names, StructDescriptor<?> descriptor) {
    return new PlainValues(names, PlainValues.Enums.NAME).namesOf(descriptor);
  }
}
