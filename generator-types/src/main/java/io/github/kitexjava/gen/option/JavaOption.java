package io.github.kitexjava.gen.option;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.trim.Trimmer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Every option of the Java target, in the order in which users read of them. */
public enum JavaOption {
  PACKAGE_PREFIX(
      "package_prefix",
      "a package, `com.acme`",
      "none",
      "Put before the Java package of every file."),
  IMPORT_MAP(
      "import_map",
      "two packages, `old.name=com.acme.name`",
      "none",
      "Files whose Java package would be the first one are in the second one, which gets no"
          + " prefix. Give it again for more. With `-no-recurse` (`thriftjava` without `-r`, in"
          + " Maven `recursive` false) it names classes that another jar has."),
  CODE_REF(
      "code_ref",
      "a file, with lines as `a.thrift: com.acme`",
      "none",
      "Files that another build makes Java of, each with the Java package there: nothing is made of"
          + " them here, and the classes of that package are used. Paths start at the folder of the"
          + " file; `#` starts a comment. Both builds must have the same `compatible_names`,"
          + " `naming_style`, `ignore_initialisms` and `set_as_list`; `style` may differ."),
  TRIM_IDL(
      "trim_idl",
      "true, or a service, method or type: `Users.find`",
      "none",
      "Only what is named, and the types that it needs: `Users`, `Users.find*`, `User`, also with"
          + " the file before it, `base.User`; give it again for more. With `true` every service of"
          + " the files of the command line. Enums and constants stay, and structs with a line"
          + " `@preserve` in their comment."),
  COMPATIBLE_NAMES(
      "compatible_names",
      "true or false",
      "true",
      "Whether a type, service or method whose Java name starts with `New` or ends with `Args` or"
          + " `Result` gets an underscore at its end, as Kitex gives it."),
  STYLE(
      "style",
      "class or bean",
      "class",
      "With `bean` structs have a constructor without parameters, getters and setters, as JavaBeans"
          + " have; exceptions and unions stay as they are. Not with `accessors=optional`: a"
          + " property has one type."),
  NAMING_STYLE(
      "naming_style",
      "java or raw",
      "java",
      "How fields, methods, types and services are spelled: `user_id` is `userId`, with `raw` it stays"
          + " `user_id`, as Apache's Java has it; types start upper case in any case, `User_info`."
          + " `golint`, what Kitex gives its generator, means `java`. Handlers that you have already"
          + " keep their names: after a change the compiler tells which methods to rename."),
  IGNORE_INITIALISMS(
      "ignore_initialisms",
      "true or false",
      "true",
      "Whether words such as `id` are words as any other: `userId`, as Kitex has it. With `false`"
          + " `userID` and `HTTPClient`, as thriftgo has them by itself. It has no say in names that"
          + " are `raw`."),
  ENUM(
      "enum",
      "closed or open",
      "closed",
      "With `open` an enum is a class that takes any number, with a Java enum `Known` inside for"
          + " `switch`: numbers that this version does not know survive in sets and maps too."),
  KEEP_UNKNOWN_FIELDS(
      "keep_unknown_fields",
      "true or false",
      "false",
      "Structs and exceptions keep fields that came and that they do not know: `unknownFields()`"
          + " has them, and they are written back after the others. Unions always do."),
  ACCESSORS(
      "accessors",
      "nullable or optional",
      "nullable",
      "With `optional` an accessor that could give null gives an `Optional`: of a struct, union, enum"
          + " or uuid that need not be set, and of an `optional` string or binary."),
  SET_AS_LIST(
      "set_as_list",
      "true or false",
      "false",
      "A set of the IDL is a `java.util.List`, as Kitex has slices: what came is kept as it came, and"
          + " writing one with equal elements fails."),
  CHECKED_EXCEPTIONS(
      "checked_exceptions",
      "true or false",
      "false",
      "Exceptions of the IDL are checked: Java makes callers of a method handle what it throws."),
  NO_DEFAULT_SERDES(
      "no_default_serdes",
      "true or false",
      "false",
      "Types get no code that reads and writes each field: `CODEC` does it by the descriptor, with"
          + " the same bytes. Less Java and slower, for types that seldom cross a wire."),
  PROTOCOLS(
      "protocols",
      "binary or binary+compact",
      "binary",
      "The protocols for which types have code that reads and writes each field. With"
          + " `binary+compact` `Protocol.COMPACT` is faster, for nearly twice as much code in"
          + " codecs; without it, and for types of other builds that lack it, it does the same by"
          + " the descriptor. Not with `no_default_serdes`."),
  JSON_STRINGER(
      "json_stringer",
      "true or false",
      "false",
      "`toString` gives readable JSON, by the rules of `docs/protocols.md`, in place of"
          + " `User{id=7}`."),
  WITH_REFLECTION(
      "with_reflection",
      "true or false",
      "false",
      "A class for each file, `UserReflection` for `user.thrift`, finds what it declares by name, and"
          + " descriptors have the annotations of the IDL: `docs/reflection.md`."),
  JACKSON(
      "jackson",
      "true or false",
      "false",
      "Jackson, 2 and 3, reads and writes types as objects with the fields that are set, by the"
          + " rules of `docs/protocols.md` for readable JSON. The code needs"
          + " `com.fasterxml.jackson.core:jackson-annotations`."),
  JSON_NAMES(
      "json_names",
      "idl, snake_case or lower_camel",
      "idl",
      "How Jackson calls fields: as the IDL does, `user_name` or `userName`."),
  JSON_ENUMS(
      "json_enums",
      "name or number",
      "name",
      "How Jackson writes enums; in fields it reads both. With `enum=open` always numbers.");

  /** A name of the IDL, or several. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.*]+");

  private final String word;
  private final String expected;
  private final String standard;
  private final String description;

  JavaOption(String word, String expected, String standard, String description) {
    this.word = word;
    this.expected = expected;
    this.standard = standard;
    this.description = description;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** What it takes, in words. */
  public String expected() {
    return expected;
  }

  /** What holds without it, in words. */
  public String standard() {
    return standard;
  }

  /** What it does, in sentences. */
  public String description() {
    return description;
  }

  /** The release that had it first. */
  public String since() {
    return "0.1.0";
  }

  static Optional<JavaOption> of(String word) {
    return Arrays.stream(values()).filter(option -> option.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(JavaOption::word).toList();
  }

  /**
   * The options with this one set; empty for a value that it does not take.
   *
   * @param folder where relative paths start
   */
  Optional<TypeOptions> set(TypeOptions options, String value, Path folder) {
    return switch (this) {
      case PACKAGE_PREFIX -> packagePrefix(options, value);
      case IMPORT_MAP -> importMap(options, value);
      case CODE_REF ->
          Optional.of(options.withReferences(CodeReferences.read(folder.resolve(value))));
      case TRIM_IDL -> trim(options, value);
      case COMPATIBLE_NAMES -> truth(value).map(options::withCompatibleNames);
      case STYLE ->
          value.equals("class") || value.equals("bean")
              ? Optional.of(options.with(TypeChoice.BEANS, value.equals("bean")))
              : Optional.empty();
      case NAMING_STYLE -> NamingValue.set(options, value);
      case IGNORE_INITIALISMS ->
          truth(value).map(ignored -> options.with(TypeChoice.INITIALISMS, !ignored));
      case ENUM ->
          value.equals("open") || value.equals("closed")
              ? Optional.of(options.with(TypeChoice.OPEN_ENUMS, value.equals("open")))
              : Optional.empty();
      case KEEP_UNKNOWN_FIELDS -> choice(options, TypeChoice.KEEP_UNKNOWN_FIELDS, value);
      case ACCESSORS ->
          value.equals("nullable") || value.equals("optional")
              ? Optional.of(options.with(TypeChoice.OPTIONAL_ACCESSORS, value.equals("optional")))
              : Optional.empty();
      case SET_AS_LIST -> choice(options, TypeChoice.SETS_AS_LISTS, value);
      case CHECKED_EXCEPTIONS -> choice(options, TypeChoice.CHECKED_EXCEPTIONS, value);
      case NO_DEFAULT_SERDES -> choice(options, TypeChoice.NO_DIRECT_CODECS, value);
      case PROTOCOLS -> protocols(options, value);
      case JSON_STRINGER -> choice(options, TypeChoice.JSON_TEXT, value);
      case WITH_REFLECTION -> choice(options, TypeChoice.REFLECTION, value);
      case JACKSON -> choice(options, TypeChoice.JACKSON, value);
      case JSON_NAMES -> jsonNames(options, value);
      case JSON_ENUMS ->
          value.equals("name") || value.equals("number")
              ? Optional.of(options.with(TypeChoice.JSON_ENUM_NUMBERS, value.equals("number")))
              : Optional.empty();
    };
  }

  /** With a comma too, for builds whose options are no comma lists. */
  private static Optional<TypeOptions> protocols(TypeOptions options, String value) {
    boolean compact = value.equals("binary+compact") || value.equals("binary,compact");
    return compact || value.equals("binary")
        ? Optional.of(options.with(TypeChoice.COMPACT_CODECS, compact))
        : Optional.empty();
  }

  private static Optional<TypeOptions> trim(TypeOptions options, String value) {
    return truth(value)
        .map(asked -> options.withTrim(asked ? List.of(Trimmer.SERVICES) : List.of()))
        .or(
            () ->
                NAME.matcher(value).matches()
                    ? Optional.of(options.withTrimmed(value))
                    : Optional.empty());
  }

  private static Optional<TypeOptions> jsonNames(TypeOptions options, String value) {
    return Set.of("idl", "snake_case", "lower_camel").contains(value)
        ? Optional.of(
            options
                .with(TypeChoice.JSON_SNAKE_CASE, value.equals("snake_case"))
                .with(TypeChoice.JSON_LOWER_CAMEL, value.equals("lower_camel")))
        : Optional.empty();
  }

  private static Optional<TypeOptions> packagePrefix(TypeOptions options, String value) {
    return SourceVersion.isName(value)
        ? Optional.of(options.withPackagePrefix(value))
        : Optional.empty();
  }

  private static Optional<TypeOptions> importMap(TypeOptions options, String value) {
    String[] packages = value.split("=", -1);
    boolean two = packages.length == 2 && Arrays.stream(packages).allMatch(SourceVersion::isName);
    return two ? Optional.of(options.withImport(packages[0], packages[1])) : Optional.empty();
  }

  private static Optional<TypeOptions> choice(
      TypeOptions options, TypeChoice choice, String value) {
    return truth(value).map(asked -> options.with(choice, asked));
  }

  private static Optional<Boolean> truth(String value) {
    return value.equals("true") || value.equals("false")
        ? Optional.of(value.equals("true"))
        : Optional.empty();
  }
}
