package io.github.kitexjava.thrift;

/** Says in which field of a struct reading failed, where the reader itself kept track. */
final class IdPath {
  /** What is nested deeper is as clear without the rest. */
  private static final int MAX_STEPS = 8;

  private IdPath() {}

  /**
   * Such as {@code , in field 3, field 1 of `User`}, with the leading comma.
   *
   * @param ids from the outermost inwards; none between the fields of the struct
   */
  static String of(int[] ids, String struct) {
    StringBuilder path = new StringBuilder(", in ");
    int first = Math.max(0, ids.length - MAX_STEPS);
    path.append(first > 0 ? "…, " : "");
    for (int step = first; step < ids.length; step++) {
      path.append(step == first ? "field " : ", field ").append(ids[step]);
    }
    return path.append(ids.length > 0 ? " of `" : "`").append(struct).append('`').toString();
  }
}
