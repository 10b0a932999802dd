package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.EnumType.Constant;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.Map;

/** Members of an enum have different names; those of equal value are one member and its aliases. */
final class EnumRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      file.declarations(EnumType.class).forEach(type -> check(type, diagnostics));
    }
  }

  private static void check(EnumType type, Diagnostics diagnostics) {
    Map<String, Constant> names = new HashMap<>();
    Map<Integer, Constant> values = new HashMap<>();
    for (Constant constant : type.constants()) {
      Constant sameName = names.putIfAbsent(constant.name(), constant);
      if (sameName != null) {
        diagnostics.error(
            Code.DUPLICATE_ENUM_NAME,
            constant.span(),
            "enum `" + type.name() + "` has two members named `" + constant.name() + "`",
            "",
            new Related(sameName.span(), "first declared here"));
        continue;
      }
      Constant sameValue = values.putIfAbsent(constant.value(), constant);
      if (sameValue != null) {
        diagnostics.warning(
            Code.DUPLICATE_ENUM_VALUE,
            constant.span(),
            "`"
                + constant.name()
                + "` has the value of `"
                + sameValue.name()
                + "`, "
                + constant.value()
                + ", and becomes another name for it",
            "thriftgo refuses this",
            new Related(sameValue.span(), "first used here"));
      }
    }
  }
}
