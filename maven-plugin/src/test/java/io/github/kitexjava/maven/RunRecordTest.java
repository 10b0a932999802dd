package io.github.kitexjava.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.maven.RunRecord.Content;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  @Test
  void whatIsWrittenIsReadAgainWhateverThePathsAre() {
    RunRecord record =
        new RunRecord(
            "c0ffee",
            Set.of(new Content("a b.thrift", "1"), new Content("line\nend %0A.thrift", "2")),
            Set.of("near/x.thrift"),
            Set.of(new Content("out/A.java", "3"), new Content("out/A.java", "4")));

    assertThat(RunRecord.parse(record.lines())).contains(record);
  }

  @Test
  void aRecordOfAnotherFormatIsNone() {
    assertThat(RunRecord.parse(List.of("kitex-java 2", "configuration x"))).isEmpty();
    assertThat(RunRecord.parse(List.of("kitex-java 1", "wrong x"))).isEmpty();
    assertThat(RunRecord.parse(List.of())).isEmpty();
  }
}
