package io.github.kitexjava.it;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of code that each method of a class file has. Format: JVM specification, chapter 4. */
final class MethodSizes {
  private final DataInputStream in;
  private final Map<Integer, String> texts = new LinkedHashMap<>();

  private MethodSizes(byte[] classFile) {
    in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /** By the method's name; of methods of one name the longest. */
  static Map<String, Integer> of(Path classFile) throws IOException {
    return new MethodSizes(Files.readAllBytes(classFile)).read();
  }

  private Map<String, Integer> read() throws IOException {
    in.skipNBytes(8); // magic and version
    readConstants();
    in.skipNBytes(6); // access, this, super
    in.skipNBytes(2L * in.readUnsignedShort());
    Map<String, Integer> ignored = new LinkedHashMap<>();
    readMembers(ignored); // fields have no code
    Map<String, Integer> sizes = new LinkedHashMap<>();
    readMembers(sizes);
    return sizes;
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(index, in.readUTF());
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 5, 6 -> {
          in.skipNBytes(8);
          index++; // long and double take two places
        }
        default -> in.skipNBytes(4);
      }
    }
  }

  private void readMembers(Map<String, Integer> sizes) throws IOException {
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      in.skipNBytes(2);
      String name = texts.getOrDefault(in.readUnsignedShort(), "?");
      in.skipNBytes(2);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        String attribute = texts.getOrDefault(in.readUnsignedShort(), "?");
        int length = in.readInt();
        if (attribute.equals("Code")) {
          in.skipNBytes(4); // stack and locals
          sizes.merge(name, in.readInt(), Math::max);
          in.skipNBytes(length - 8L);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
