package io.github.kitexjava.bench.generated;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the same sources over and over in one JVM, as a build daemon or an IDE does, and prints
 * the median of the CPU time of the later half of the rounds, in milliseconds: of all threads, so
 * that what the JIT still does counts too.
 */
@SuppressWarnings("SystemOut") // where the parent reads it
final class JavacProbe {
  private JavacProbe() {}

  /** Arguments: the argument file for javac, and how many rounds. */
  public static void main(String[] args) {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    double[] millis = new double[Integer.parseInt(args[1])];
    for (int round = 0; round < millis.length; round++) {
      long start = process.getProcessCpuTime();
      int status = javac.run(null, System.err, System.err, "@" + args[0]);
      if (status != 0) {
        throw new IllegalStateException("javac ended with status " + status);
      }
      millis[round] = (process.getProcessCpuTime() - start) / 1e6;
    }
    double[] later = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
    Arrays.sort(later);
    System.out.println(later[later.length / 2]);
  }
}
