package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.kitexjava.gen.lawless.CallsTheParser;
import io.github.kitexjava.gen.lawless.ParsesOptions;
import io.github.kitexjava.gen.lawless.RunsInMaven;
import io.github.kitexjava.thrift.lawless.GeneratesAtRunTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StructureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.kitexjava");

  @TestFactory
  Stream<DynamicTest> theLawsHold() {
    return Stream.of(
            Laws.GENERATORS_KNOW_NO_FRONT_OR_BACK,
            Laws.RUNTIMES_KNOW_NOTHING_OF_BUILD_TIME,
            Laws.THE_SMALLEST_RUNTIMES_STAND_ALONE,
            Laws.HTTP_KNOWS_NO_RPC,
            Laws.RPC_KNOWS_NO_HTTP,
            Laws.NOTHING_DEPENDS_ON_COMMANDS_OR_PLUGIN,
            Laws.COMMANDS_AND_PLUGIN_DO_NOT_KNOW_EACH_OTHER,
            Laws.FRONT_END_KNOWS_NO_OUTPUT,
            Laws.MODEL_IS_FREE_OF_HOW_IT_WAS_MADE,
            Laws.ONLY_THE_PARSER_KNOWS_ANTLR)
        .map(law -> DynamicTest.dynamicTest(law.getDescription(), () -> law.check(OURS)));
  }

  @Test
  void everyRoomOfTheHouseIsSeen() {
    for (String room :
        List.of(
            "idl",
            "gen",
            "http",
            "http.gen",
            "rpc",
            "thrift",
            "context",
            "template",
            "output",
            "cli")) {
      assertThat(OURS)
          .as(room)
          .anyMatch(c -> c.getPackageName().equals("io.github.kitexjava." + room));
    }
  }

  @Test
  void aGeneratorThatUsesAntlrBreaksTheLaw() {
    assertBroken(Laws.GENERATORS_KNOW_NO_FRONT_OR_BACK, CallsTheParser.class);
  }

  @Test
  void aGeneratorThatUsesPicocliBreaksTheLaw() {
    assertBroken(Laws.GENERATORS_KNOW_NO_FRONT_OR_BACK, ParsesOptions.class);
  }

  @Test
  void aGeneratorThatUsesMavenBreaksTheLaw() {
    assertBroken(Laws.GENERATORS_KNOW_NO_FRONT_OR_BACK, RunsInMaven.class);
  }

  @Test
  void aRuntimeThatGeneratesBreaksTheLaw() {
    assertBroken(Laws.RUNTIMES_KNOW_NOTHING_OF_BUILD_TIME, GeneratesAtRunTime.class);
  }

  private static void assertBroken(ArchRule law, Class<?> offender) {
    JavaClasses one = new ClassFileImporter().importClasses(offender);
    assertThat(law.evaluate(one).hasViolation()).as(law.getDescription()).isTrue();
  }
}
