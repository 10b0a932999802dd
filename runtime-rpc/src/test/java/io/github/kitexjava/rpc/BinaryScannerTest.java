package io.github.kitexjava.rpc;

class BinaryScannerTest extends ScannerContract {
  /** Every type, nested containers, empty ones, and a map with fixed and with long values. */
  private static final String BODY =
      ("020001 01 030002 07 040003 3ff0000000000000 060004 0102 080005 01020304"
              + "0a0006 0102030405060708 100007 00112233445566778899aabbccddeeff"
              + "0b0008 00000003 616263"
              + "0c0009 080001 00000001 0c0002 00 00"
              + "0f000a 0b 00000002 00000001 61 00000000"
              + "0e000b 08 00000002 00000001 00000002"
              + "0d000c 0b 0f 00000002 00000001 61 08 00000001 00000009 00000000 0c 00000000"
              + "0d000d 08 0a 00000001 00000001 0000000000000002"
              + "0f000e 0c 00000002 00 080001 00000001 00"
              + "0d000f 00 00 00000000 00")
          .replace(" ", "");

  private static final byte[] MESSAGE = Wire.bytes(Wire.message(1, "method", 7, BODY));

  @Override
  MessageScanner scanner(int maxBytes) {
    return new BinaryScanner(maxBytes);
  }

  @Override
  byte[] message() {
    return MESSAGE.clone();
  }

  @Override
  byte[] nested(int levels) {
    String body = "0c0001".repeat(levels - 1) + "00".repeat(levels);
    return Wire.bytes(Wire.message(1, "m", 1, body));
  }
}
