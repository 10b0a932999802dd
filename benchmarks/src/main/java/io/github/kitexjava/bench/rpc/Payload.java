package io.github.kitexjava.bench.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Types;
import java.util.Arrays;

/**
 * What is echoed, in both sizes: as values for clients, and as bytes for the load generator.
 *
 * <p>The bytes are written by hand, framed and in the order of the fields' ids. A server may answer
 * in another order of fields, but only with as many bytes, and with the same ones up to the first
 * field.
 */
public enum Payload {
  /** A struct of 100 bytes. */
  SMALL(0, 51),
  /** A struct of 1,024 bytes with sixteen others in it. */
  LARGE(16, 239);

  public static final long ID = 1_234_567_890_123L;
  public static final int KIND = 7;
  public static final double WEIGHT = 0.75;

  /** Sixteen letters: each item takes 46 bytes. */
  public static final String ITEM_NAME = "item-name-123456";

  private static final int LENGTH_BYTES = 4;
  private static final int STRICT_BINARY = 0x8001_0000;
  private static final int CALL = 1;
  private static final int REPLY = 2;
  private static final int SEQUENCE_ID = 1;

  private final int items;
  private final int textLength;

  Payload(int items, int textLength) {
    this.items = items;
    this.textLength = textLength;
  }

  /** How many items there are. */
  public int items() {
    return items;
  }

  /** The text beside the items. */
  public String text() {
    return "x".repeat(textLength);
  }

  /** The struct alone. */
  byte[] struct() {
    BinaryWriter out = new BinaryWriter();
    writeStruct(out);
    return out.toByteArray();
  }

  /** A whole framed call. */
  byte[] call() {
    return frame(CALL, 1);
  }

  /** A whole framed reply, as a server that writes fields by their ids would send it. */
  byte[] reply() {
    return frame(REPLY, 0);
  }

  /** How every right reply begins: its length, the head of the message, and the result's field. */
  byte[] replyStart() {
    int afterResult = reply().length - struct().length - 1;
    return Arrays.copyOf(reply(), afterResult);
  }

  private byte[] frame(int type, int field) {
    BinaryWriter out = new BinaryWriter();
    out.i32(0);
    out.i32(STRICT_BINARY | type);
    out.string("echo");
    out.i32(SEQUENCE_ID);
    out.fieldStructBegin(field);
    writeStruct(out);
    out.fieldStop();
    byte[] frame = out.toByteArray();
    int length = frame.length - LENGTH_BYTES;
    for (int i = 0; i < LENGTH_BYTES; i++) {
      frame[i] = (byte) (length >>> (24 - 8 * i));
    }
    return frame;
  }

  private void writeStruct(BinaryWriter out) {
    out.fieldI64(1, ID);
    out.fieldI32(2, KIND);
    out.fieldBool(3, true);
    out.fieldFloat64(4, WEIGHT);
    out.fieldString(5, text());
    out.fieldListBegin(6, Types.STRUCT, items);
    for (int i = 0; i < items; i++) {
      out.fieldI64(1, i);
      out.fieldI32(2, i);
      out.fieldBool(3, true);
      out.fieldString(4, ITEM_NAME);
      out.fieldStop();
    }
    out.fieldStop();
  }
}
