package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.Slot.Form;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the generators of the parts of one struct's or exception's class agree on.
 *
 * @param name of the class
 * @param self what a parameter of the class is called
 * @param words how many words of presence bits the class has
 * @param keepsUnknownFields whether it has a list of them
 * @param bean whether it has setters
 */
record StructShape(
    StructType struct,
    ClassName name,
    String self,
    List<Slot> slots,
    int words,
    boolean keepsUnknownFields,
    boolean bean) {

  /** The list, as field, accessor and builder's method. */
  static final String UNKNOWN_FIELDS = "unknownFields";

  /** The method of a bean that checks that they are set. */
  static final String REQUIRE_FIELDS = "requireFields";

  /** As many fields as one method handles: the JIT gives up on methods over 8,000 bytes. */
  static final int CHUNK = 64;

  /** Locals of methods that have a value of the class as parameter, some with a number added. */
  private static final int LONG_NAME = 20;

  private static final Pattern TAKEN =
      Pattern.compile("in|out|index|field|values?|builder|one|(element|entry)\\d*|java|io");

  StructShape {
    slots = List.copyOf(slots);
  }

  static StructShape of(StructType struct, JavaNames names) {
    List<Slot> slots = new ArrayList<>();
    boolean bean = names.isBean(struct);
    int bits = 0;
    for (Field field : struct.fields()) {
      Form form = form(field.type());
      if (form == Form.SET && names.hasSetsAsLists()) {
        form = Form.LIST;
      }
      boolean hasBit = hasBit(field, form);
      slots.add(
          new Slot(
              field,
              slots.size(),
              names.names(struct, field),
              form,
              names.typeName(field.type()),
              hasBit ? bits : -1,
              bean || field.requiredness() != Requiredness.REQUIRED));
      bits += hasBit ? 1 : 0;
    }
    ClassName name = names.className(struct.symbol());
    return new StructShape(
        struct, name, self(name), slots, Slot.words(bits), names.keepsUnknownFields(struct), bean);
  }

  /** True when the fields are too many for one method and for the parameters of a constructor. */
  boolean isLarge() {
    return slots.size() > CHUNK;
  }

  List<String> wordNames() {
    List<String> result = new ArrayList<>();
    for (int word = 0; word < words; word++) {
      result.add(Slot.wordName(word));
    }
    return result;
  }

  /** The fields in parts that one method can handle. */
  static <T> List<List<T>> chunks(List<T> list) {
    List<List<T>> result = new ArrayList<>();
    for (int start = 0; start < list.size(); start += CHUNK) {
      result.add(list.subList(start, Math.min(start + CHUNK, list.size())));
    }
    return result;
  }

  boolean hasRequired() {
    return slots.stream().anyMatch(Slot::isRequired);
  }

  ClassName builder() {
    return name.nestedClass("Builder");
  }

  /**
   * What a field holds before anything was set: the IDL's default, or what stands for "not set".
   */
  CodeBlock initial(Slot slot, ValueRenderer values) {
    if (slot.form() == Form.ENUM) {
      return CodeBlock.of("$L", slot.defaultNumber().orElse(0));
    }
    if (slot.hasSharedDefault()) {
      CodeBlock shared = CodeBlock.of("Defaults.$N", slot.names().constant());
      return bean && slot.mayChange() ? CopyGenerator.copy(shared) : shared;
    }
    return slot.field()
        .defaultValue()
        .map(value -> values.render(value, slot.field().type()))
        .orElseGet(() -> empty(slot));
  }

  /** The presence bits of the fields that have a default. */
  CodeBlock initialWord(int word) {
    List<CodeBlock> bits =
        slots.stream()
            .filter(slot -> slot.hasBit() && slot.word() == word && slot.hasDefault())
            .map(slot -> CodeBlock.of("$N", slot.names().constant()))
            .toList();
    return bits.isEmpty() ? CodeBlock.of("0") : CodeBlock.join(bits, " | ");
  }

  private static CodeBlock empty(Slot slot) {
    if (!slot.hasBit()) {
      return CodeBlock.of("null");
    }
    return switch (slot.form()) {
      case PRIMITIVE -> CodeBlock.of(slot.type().equals(TypeName.BOOLEAN) ? "false" : "0");
      case ENUM -> CodeBlock.of("0");
      case TEXT -> CodeBlock.of("$S", "");
      case BINARY -> CodeBlock.of("$T.EMPTY", RuntimeTypes.BYTES);
      case LIST -> CodeBlock.of("$T.of()", List.class);
      case SET -> CodeBlock.of("$T.of()", Set.class);
      case MAP -> CodeBlock.of("$T.of()", Map.class);
      case UUID, STRUCT -> CodeBlock.of("null");
    };
  }

  static Form form(Type type) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return switch (base) {
        case STRING -> Form.TEXT;
        case BINARY -> Form.BINARY;
        case UUID -> Form.UUID;
        case BOOL, I8, I16, I32, I64, DOUBLE -> Form.PRIMITIVE;
      };
    }
    if (resolved instanceof ListType) {
      return Form.LIST;
    }
    if (resolved instanceof SetType) {
      return Form.SET;
    }
    if (resolved instanceof MapType) {
      return Form.MAP;
    }
    return TypeMapper.isEnum(resolved) ? Form.ENUM : Form.STRUCT;
  }

  /** False where null tells that nothing is set: no default, and no empty value stands for it. */
  private static boolean hasBit(Field field, Form form) {
    if (field.defaultValue().isPresent()) {
      return true;
    }
    return switch (form) {
      case UUID, STRUCT -> false;
      case TEXT, BINARY -> field.requiredness() != Requiredness.OPTIONAL;
      case PRIMITIVE, ENUM, LIST, SET, MAP -> true;
    };
  }

  /**
   * The name of the type, as a variable; one that would fill the line says no more than "value".
   */
  static String self(ClassName name) {
    String camel = Identifiers.lowerCamel(name.simpleName());
    if (camel.length() > LONG_NAME) {
      return "value";
    }
    boolean taken = TAKEN.matcher(camel).matches() || ReservedNames.isKeyword(camel);
    return taken ? camel + "_" : camel;
  }
}
