package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.TJsonPlaces.Place;
import java.util.UUID;

/** Reads Apache's {@code TJSONProtocol} from an array; space between tokens is allowed. */
final class TJsonReader implements ProtocolReader {
  private final JsonInput in;
  private final SizeChecks checks;
  private final TJsonPlaces places = new TJsonPlaces();

  TJsonReader(byte[] bytes, int offset, int length, DecodeLimits limits) {
    in = new JsonInput(bytes, offset, length, limits);
    checks = new SizeChecks(this, limits);
  }

  @Override
  public MessageHeader messageBegin() {
    arrayBegin();
    int version = i32();
    if (version != TJsonWriter.VERSION) {
      throw malformed("a message of version 1 expected, got version " + version);
    }
    return new MessageHeader(string(), MessageHeader.Type.of(i32(), this), i32());
  }

  @Override
  public void messageEnd() {
    arrayEnd();
  }

  @Override
  public void structBegin(String name) {
    nestBegin(name);
    objectBegin();
  }

  @Override
  public void structEnd() {
    objectEnd();
    nestEnd();
  }

  @Override
  public int fieldBegin() {
    if (in.peek() == '}') {
      return Types.STOP;
    }
    int id = i16();
    objectBegin();
    return type() << 16 | (id & 0xffff);
  }

  @Override
  public void fieldEnd() {
    objectEnd();
  }

  @Override
  public ElementsHeader listBegin() {
    return elements("list");
  }

  @Override
  public void listEnd() {
    arrayEnd();
  }

  @Override
  public ElementsHeader setBegin() {
    return elements("set");
  }

  @Override
  public void setEnd() {
    arrayEnd();
  }

  private ElementsHeader elements(String what) {
    arrayBegin();
    int type = type();
    return new ElementsHeader(type, checks.container(what, i32(), 2, in.remaining()));
  }

  @Override
  public EntriesHeader mapBegin() {
    arrayBegin();
    int key = type();
    int value = type();
    int size = checks.container("map", i32(), 4, in.remaining());
    objectBegin();
    return new EntriesHeader(key, value, size);
  }

  @Override
  public void mapEnd() {
    objectEnd();
    arrayEnd();
  }

  /** True for any number but 0, as Apache reads it. */
  @Override
  public boolean bool() {
    return i64() != 0;
  }

  @Override
  public byte i8() {
    return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  public short i16() {
    return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  public int i32() {
    return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  public long i64() {
    return integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  public double float64() {
    before();
    return in.float64(in.peek() == '"' ? in.string() : in.word());
  }

  @Override
  public String string() {
    before();
    return in.string();
  }

  @Override
  public Bytes binary() {
    return in.base64(string());
  }

  @Override
  public Bytes text() {
    return Bytes.utf8(string());
  }

  @Override
  public UUID uuid() {
    return in.uuid(string());
  }

  @Override
  public void end() {
    in.end();
  }

  @Override
  public void nestBegin(String what) {
    in.nestBegin(what);
  }

  @Override
  public void nestEnd() {
    in.nestEnd();
  }

  @Override
  public DecodeException failure(Reason reason, String message) {
    return in.failure(reason, message);
  }

  private int type() {
    String name = string();
    int type = TJsonTypes.type(name);
    if (type == Types.STOP) {
      throw failure(Reason.UNEXPECTED_TYPE, "`" + JsonInput.cut(name) + "` is the name of no type");
    }
    return type;
  }

  private long integer(long min, long max) {
    boolean key = before().isKey();
    return in.integer(key ? in.string() : in.word(), min, max);
  }

  private Place before() {
    Place place = places.take();
    if (!place.before().isEmpty()) {
      in.expect(place.before().charAt(0));
    }
    return place;
  }

  private void objectBegin() {
    before();
    in.expect('{');
    places.begin(Place.FIRST_KEY);
  }

  private void objectEnd() {
    places.end();
    in.expect('}');
  }

  private void arrayBegin() {
    before();
    in.expect('[');
    places.begin(Place.FIRST_ELEMENT);
  }

  private void arrayEnd() {
    places.end();
    in.expect(']');
  }
}
