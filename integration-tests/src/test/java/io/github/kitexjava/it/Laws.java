package io.github.kitexjava.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;

/** The laws of ARCHITECTURE.md, as rules that {@link StructureTest} checks and tries out. */
final class Laws {
  private static final String ROOT = "io.github.kitexjava.";
  private static final String[] GENERATORS = {"gen", "http.gen", "rpc.gen", "template", "output"};
  private static final String[] RUNTIMES = {"context", "thrift", "http", "rpc"};

  private static final Set<String> HAVE_A_GENERATOR = Set.of("http", "rpc");

  /** Generators see the resolved program, never how it was parsed or who asked for it. */
  static final ArchRule GENERATORS_KNOW_NO_FRONT_OR_BACK =
      noClasses()
          .that(resideInAnyPackage(packages(GENERATORS)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.antlr..",
                  "picocli..",
                  "org.apache.maven..",
                  ROOT + "idl.parse..",
                  ROOT + "idl.ast..",
                  ROOT + "idl.load..",
                  ROOT + "idl.resolve..",
                  ROOT + "idl.check.."));

  /** A server in production has no compiler on its class path. */
  static final ArchRule RUNTIMES_KNOW_NOTHING_OF_BUILD_TIME =
      noClasses()
          .that(resideInAnyPackage(packages(RUNTIMES)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.antlr..",
                  "picocli..",
                  "com.palantir.javapoet..",
                  "com.samskivert..",
                  "org.apache.maven..",
                  "javax.tools..",
                  ROOT + "idl..",
                  ROOT + "gen..",
                  ROOT + "http.gen..",
                  ROOT + "rpc.gen..",
                  ROOT + "template..",
                  ROOT + "output..",
                  ROOT + "cli.."));

  /** The smallest runtimes stay usable alone. */
  static final ArchRule THE_SMALLEST_RUNTIMES_STAND_ALONE =
      noClasses()
          .that(resideInAnyPackage(ROOT + "thrift..", ROOT + "context.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  ROOT + "http..", ROOT + "rpc..", "io.vertx..", "tools.jackson..", "org.slf4j.."));

  static final ArchRule HTTP_KNOWS_NO_RPC =
      noClasses()
          .that(resideInAnyPackage(ROOT + "http"))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT + "rpc.."));

  static final ArchRule RPC_KNOWS_NO_HTTP =
      noClasses()
          .that(resideInAnyPackage(ROOT + "rpc"))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT + "http..", "io.netty..", "io.vertx.."));

  /** The commands and the plugin are the outermost layer. */
  static final ArchRule NOTHING_DEPENDS_ON_COMMANDS_OR_PLUGIN =
      noClasses()
          .that(resideInAnyPackage(ROOT + "idl..", ROOT + "thrift.."))
          .or(resideInAnyPackage(packages(GENERATORS)))
          .or(resideInAnyPackage(packages(RUNTIMES)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT + "cli..", ROOT + "maven.."));

  /** Two doors to the same rooms, side by side. */
  static final ArchRule COMMANDS_AND_PLUGIN_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that(resideInAnyPackage(ROOT + "maven.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT + "cli..", "picocli..", "org.antlr.."));

  /** The parser serves any output, not only ours. */
  static final ArchRule FRONT_END_KNOWS_NO_OUTPUT =
      noClasses()
          .that(resideInAnyPackage(ROOT + "idl.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  ROOT + "gen..",
                  ROOT + "http..",
                  ROOT + "rpc..",
                  ROOT + "output..",
                  ROOT + "template..",
                  "com.palantir.javapoet.."));

  static final ArchRule MODEL_IS_FREE_OF_HOW_IT_WAS_MADE =
      noClasses()
          .that(resideInAnyPackage(ROOT + "idl.model", ROOT + "idl.diagnostic", ROOT + "idl.ast"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.antlr..",
                  ROOT + "idl.parse..",
                  ROOT + "idl.load..",
                  ROOT + "idl.resolve..",
                  ROOT + "idl.check.."));

  /** Only the parser knows ANTLR: a hand-written one could take its place. */
  static final ArchRule ONLY_THE_PARSER_KNOWS_ANTLR =
      noClasses()
          .that(
              resideInAnyPackage(
                  ROOT + "idl.load..",
                  ROOT + "idl.resolve..",
                  ROOT + "idl.check..",
                  ROOT + "idl.print..",
                  ROOT + "idl",
                  ROOT + "cli.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.antlr.."));

  private Laws() {}

  private static String[] packages(String... names) {
    return Arrays.stream(names)
        // `http` is the runtime, `http.gen` the generator: only the latter has sub-packages.
        .map(name -> HAVE_A_GENERATOR.contains(name) ? ROOT + name : ROOT + name + "..")
        .toArray(String[]::new);
  }
}
