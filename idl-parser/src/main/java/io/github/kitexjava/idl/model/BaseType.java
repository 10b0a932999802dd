package io.github.kitexjava.idl.model;

/** A type that Thrift has built in; {@code byte} is {@link #I8}. */
public enum BaseType implements Type {
  BOOL("bool"),
  I8("i8"),
  I16("i16"),
  I32("i32"),
  I64("i64"),
  DOUBLE("double"),
  STRING("string"),
  BINARY("binary"),
  UUID("uuid");

  private final String keyword;

  BaseType(String keyword) {
    this.keyword = keyword;
  }

  /** As Thrift writes it. */
  public String keyword() {
    return keyword;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.base(this);
  }
}
