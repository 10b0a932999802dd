package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every declaration of a program is called in Java. All generators of one run ask the same
 * names, so that their files fit together. Immutable; safe for use by several threads.
 *
 * <p>The look-ups take declarations of the program and throw {@link IllegalArgumentException} for
 * others.
 */
public final class JavaNames {
  private final Program program;
  private final TypeOptions options;
  private final NamingStyle style;
  private final PackageNames packages;
  private final ClassNames classes;
  private final TypeMapper types;
  private final Set<FileId> generated;
  private final Map<Symbol, StructNames> structs = new HashMap<>();
  private final Map<Symbol, EnumNames> enums = new HashMap<>();
  private final Map<Symbol, ServiceNames> services = new HashMap<>();
  private final Map<FileId, ConstantNames> constants = new HashMap<>();

  private JavaNames(
      Program program,
      TypeOptions options,
      PackageNames packages,
      ClassNames classes,
      Set<FileId> generated) {
    this.program = program;
    this.options = options;
    this.style = NamingStyle.of(options);
    this.packages = packages;
    this.classes = classes;
    this.generated = generated;
    this.types = new TypeMapper(classes::of, hasSetsAsLists());
  }

  /**
   * Allocates all names.
   *
   * @param diagnostics takes a note for each name that is not what the usual conversion gives, and
   *     an error for each class that two files want
   */
  public static JavaNames of(Program program, TypeOptions options, Diagnostics diagnostics) {
    Set<FileId> generated =
        generated(program, options).stream().map(ThriftFile::id).collect(Collectors.toSet());
    Renames renames = new Renames(diagnostics, generated);
    PackageNames packages = PackageNames.of(program, options, renames);
    ClassNames classes = ClassNames.of(program, packages, options, renames);
    JavaNames names = new JavaNames(program, options, packages, classes, generated);
    program.files().forEach(file -> names.allocate(file, renames));
    return names;
  }

  /** The files of which the options ask for Java. */
  public static List<ThriftFile> generated(Program program, TypeOptions options) {
    List<ThriftFile> asked = options.recursive() ? program.files() : program.roots();
    return asked.stream()
        .filter(file -> !options.references().containsKey(file.id().path()))
        .toList();
  }

  /** True for structs and exceptions on request; unions have a case for it in any case. */
  boolean keepsUnknownFields(StructType struct) {
    return options.has(TypeChoice.KEEP_UNKNOWN_FIELDS)
        && struct.symbol().kind() != Symbol.Kind.UNION;
  }

  /** True for structs on request: exceptions are thrown to others, and unions are one value. */
  boolean isBean(StructType struct) {
    return options.has(TypeChoice.BEANS) && struct.symbol().kind() == Symbol.Kind.STRUCT;
  }

  /** Whether exceptions of the IDL are checked ones. */
  public boolean hasCheckedExceptions() {
    return options.has(TypeChoice.CHECKED_EXCEPTIONS);
  }

  /** Whether an accessor that could give null gives an {@code Optional}. */
  boolean hasOptionalAccessors() {
    return options.has(TypeChoice.OPTIONAL_ACCESSORS);
  }

  /** Whether codecs are code for each field, and not only names of descriptors. */
  boolean hasDirectCodecs() {
    return !options.has(TypeChoice.NO_DIRECT_CODECS);
  }

  /** The protocols for which codecs have code for each field. */
  List<WireFormat> wireFormats() {
    return options.has(TypeChoice.COMPACT_CODECS) && hasDirectCodecs()
        ? List.of(WireFormat.BINARY, WireFormat.COMPACT)
        : List.of(WireFormat.BINARY);
  }

  /** Whether this run makes the class of a declaration; otherwise another build has it. */
  boolean isGenerated(Symbol symbol) {
    return generated.contains(symbol.file());
  }

  /** Whether a set of the IDL is a list in Java. */
  public boolean hasSetsAsLists() {
    return options.has(TypeChoice.SETS_AS_LISTS);
  }

  /** What of the program is deprecated. */
  public Deprecations deprecations() {
    return new Deprecations(program);
  }

  JacksonCode jackson() {
    return new JacksonCode(options);
  }

  public String javaPackage(FileId file) {
    return packages.of(file);
  }

  /** The class of a struct, union, exception, enum or service. */
  public ClassName className(Symbol symbol) {
    return classes.of(symbol);
  }

  /**
   * A free class name in the same package, such as {@code UserJson} for the suffix {@code Json}.
   */
  public ClassName companion(Symbol owner, String suffix) {
    return classes.companion(owner, suffix);
  }

  /** As a field, a parameter or a result has it: primitive where Java has a primitive. */
  public TypeName typeName(Type type) {
    return type.accept(types);
  }

  /** As the element of a container has it. */
  public TypeName boxed(Type type) {
    return typeName(type).box();
  }

  /** The method that gives a field's value; a union has it as factory and in its visitor. */
  public String accessor(StructType struct, Field field) {
    return names(struct, field).accessor();
  }

  /** The fields whose accessor gives an {@code Optional}. */
  public Set<Field> optionals(StructType struct) {
    if (!hasOptionalAccessors() || struct.symbol().kind() == Symbol.Kind.UNION) {
      return Set.of();
    }
    return StructShape.of(struct, this).slots().stream()
        .filter(Slot::isNullable)
        .map(Slot::field)
        .collect(Collectors.toSet());
  }

  /** The method that tells whether a field is set; required fields have none. */
  public String has(StructType struct, Field field) {
    return names(struct, field).has();
  }

  /**
   * The method that fails when a required field is not set; empty where no value can be without.
   */
  public Optional<String> check(StructType struct) {
    boolean required =
        struct.fields().stream().anyMatch(f -> f.requiredness() == Requiredness.REQUIRED);
    return isBean(struct) && required ? Optional.of(StructShape.REQUIRE_FIELDS) : Optional.empty();
  }

  /** The builder's method that sets a field. */
  public String setter(StructType struct, Field field) {
    return names(struct, field).setter();
  }

  /** The builder's method that sets the number behind an enum. */
  public String rawSetter(StructType struct, Field field) {
    return names(struct, field).rawSetter();
  }

  /** The builder's method that makes a field unset, where {@code null} cannot. */
  public String clear(StructType struct, Field field) {
    return names(struct, field).clear();
  }

  /** The method that gives the number behind an enum. */
  public String raw(StructType struct, Field field) {
    return names(struct, field).raw();
  }

  /** The record inside a union's interface that stands for one of its members. */
  public ClassName unionCase(StructType union, Field field) {
    return className(union.symbol()).nestedClass(names(union, field).caseName());
  }

  public String method(ServiceType service, ServiceType.Method method) {
    return service(service.symbol()).of(method);
  }

  /** The constant for a method's descriptor, in capitals; unlike those of its service. */
  public String methodConstant(ServiceType service, ServiceType.Method method) {
    return service(service.symbol()).constant(method);
  }

  public String parameter(ServiceType service, ServiceType.Method method, Field argument) {
    return service(service.symbol()).parameter(method, argument);
  }

  public String enumConstant(EnumType type, EnumType.Constant constant) {
    EnumNames names = enums.get(type.symbol());
    if (names == null) {
      throw new IllegalArgumentException(type.symbol() + " is no enum of this program");
    }
    return names.of(constant);
  }

  /** True for an enum that takes any number: on request, or as it is too large for Java's. */
  public boolean isOpen(EnumType type) {
    return options.has(TypeChoice.OPEN_ENUMS) || EnumGenerator.isTooLarge(type);
  }

  /** The class that holds a file's constants; only of a file that has some. */
  public ClassName constantsHolder(FileId file) {
    return classes.constants(file);
  }

  /** Whether the text of a value is JSON. */
  boolean hasJsonText() {
    return options.has(TypeChoice.JSON_TEXT);
  }

  /** Whether files have descriptors, and descriptors the annotations of the IDL. */
  boolean hasReflection() {
    return options.has(TypeChoice.REFLECTION);
  }

  /**
   * The class that gives a file's descriptor; only with reflection, of a file that is not empty.
   */
  ClassName reflection(FileId file) {
    return classes.reflection(file);
  }

  public String constant(ConstantType constant) {
    return constants(constant.symbol().file()).of(constant);
  }

  /**
   * An expression for a value, of any size that a method can have.
   *
   * @param type what the value is for
   */
  public CodeBlock value(ConstantValue value, Type type) {
    return new ValueRenderer(program, this).render(value, type);
  }

  FieldNames names(StructType struct, Field field) {
    StructNames names = structs.get(struct.symbol());
    if (names == null) {
      throw new IllegalArgumentException(struct.symbol() + " is no struct of this program");
    }
    return names.of(field);
  }

  private ConstantNames constants(FileId file) {
    ConstantNames names = constants.get(file);
    if (names == null) {
      throw new IllegalArgumentException(file + " is no file of this program");
    }
    return names;
  }

  private ServiceNames service(Symbol symbol) {
    ServiceNames names = services.get(symbol);
    if (names == null) {
      throw new IllegalArgumentException(symbol + " is no service of this program");
    }
    return names;
  }

  private void allocate(ThriftFile file, Renames renames) {
    Set<String> foreign = new HashSet<>(packages.firstSegments());
    foreign.addAll(classes.simpleNames());
    for (StructType struct : file.declarations(StructType.class)) {
      String className = className(struct.symbol()).simpleName();
      List<String> helpers = helpers(struct);
      structs.put(
          struct.symbol(),
          isBean(struct)
              ? StructNames.ofBean(struct, className, style, helpers, foreign, renames)
              : StructNames.of(struct, className, style, helpers, foreign, renames));
    }
    for (EnumType type : file.declarations(EnumType.class)) {
      enums.put(type.symbol(), EnumNames.of(type, isOpen(type), renames));
    }
    for (ServiceType service : file.declarations(ServiceType.class)) {
      allocateMethods(service, renames);
    }
    constants.put(file.id(), ConstantNames.of(file, foreign, renames));
  }

  /** Members that a type has on request only. */
  private List<String> helpers(StructType struct) {
    List<String> helpers = new ArrayList<>();
    if (keepsUnknownFields(struct)) {
      helpers.addAll(StructNames.UNKNOWN_FIELDS);
    }
    if (jackson().isAsked()) {
      helpers.addAll(JacksonCode.METHODS);
    }
    return helpers;
  }

  /** A service may extend one that stands after it in the file. */
  private ServiceNames allocateMethods(ServiceType service, Renames renames) {
    ServiceNames known = services.get(service.symbol());
    if (known != null) {
      return known;
    }
    List<String> inherited = new ArrayList<>();
    Optional<Symbol> base = service.base();
    while (base.isPresent()) {
      ServiceType parent = program.service(base.get());
      inherited.addAll(allocateMethods(parent, renames).all());
      base = parent.base();
    }
    ServiceNames names =
        ServiceNames.of(
            service,
            options.compatibleNames(),
            style,
            inherited,
            packages.firstSegments(),
            classes.simpleNames(),
            renames);
    services.put(service.symbol(), names);
    return names;
  }
}
