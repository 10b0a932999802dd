package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;

/** Defaults that do not do what they seem to. */
enum DefaultAdvice implements Rule {
  REQUIRED(
      Code.REQUIRED_WITH_DEFAULT,
      Requiredness.REQUIRED,
      "is required and has a default",
      "a reader fails without the field, so the default only serves who builds the struct"),
  OPTIONAL(
      Code.OPTIONAL_WITH_DEFAULT,
      Requiredness.OPTIONAL,
      "is optional and has a default",
      "thriftgo does not send a value that equals the default, Apache and this compiler do");

  private final Code code;
  private final Requiredness requiredness;
  private final String what;
  private final String help;

  DefaultAdvice(Code code, Requiredness requiredness, String what, String help) {
    this.code = code;
    this.requiredness = requiredness;
    this.what = what;
    this.help = help;
  }

  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (StructType struct : file.declarations(StructType.class)) {
        for (Field field : struct.fields()) {
          if (field.requiredness() == requiredness && field.defaultValue().isPresent()) {
            diagnostics.warning(code, field.span(), "field `" + field.name() + "` " + what, help);
          }
        }
      }
    }
  }
}
