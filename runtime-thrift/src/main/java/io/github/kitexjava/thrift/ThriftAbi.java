package io.github.kitexjava.thrift;

/** The agreement between generated code and this runtime about what one calls of the other. */
public final class ThriftAbi {

  /** What this runtime's generators write. */
  public static final int CURRENT = 1;

  private ThriftAbi() {}

  /**
   * Called when a generated codec is loaded.
   *
   * @throws LinkageError if the code was generated for a runtime that is newer than this one
   */
  public static void require(int abi, Class<?> generated) {
    if (abi < 1 || abi > CURRENT) {
      throw new LinkageError(
          "`"
              + generated.getName()
              + "` was generated for version "
              + abi
              + " of the Thrift runtime's interface, and the one on the class path knows 1 to "
              + CURRENT
              + ": use a newer runtime-thrift or generate the code again");
    }
  }
}
