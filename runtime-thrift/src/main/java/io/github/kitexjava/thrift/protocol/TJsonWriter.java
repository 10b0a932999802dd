package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.TJsonPlaces.Place;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Writes Apache's {@code TJSONProtocol}, byte for byte: field ids in place of names, a type beside
 * each value.
 */
final class TJsonWriter implements ProtocolWriter {
  static final int VERSION = 1;

  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private final JsonText out = new JsonText();
  private final TJsonPlaces places = new TJsonPlaces();

  @Override
  public void messageBegin(MessageHeader header) {
    arrayBegin();
    number(VERSION);
    string(header.name());
    number(header.type().number());
    number(header.sequence());
  }

  @Override
  public void messageEnd() {
    arrayEnd();
  }

  @Override
  public void structBegin() {
    objectBegin();
  }

  @Override
  public void structEnd() {
    objectEnd();
  }

  @Override
  public void fieldBegin(int id, int type) {
    number(id);
    objectBegin();
    string(TJsonTypes.name(type));
  }

  @Override
  public void fieldEnd() {
    objectEnd();
  }

  @Override
  public void fieldStop() {}

  @Override
  public void listBegin(int elementType, int size) {
    arrayBegin();
    string(typeName(elementType, size));
    number(size);
  }

  @Override
  public void listEnd() {
    arrayEnd();
  }

  @Override
  public void setBegin(int elementType, int size) {
    listBegin(elementType, size);
  }

  @Override
  public void setEnd() {
    arrayEnd();
  }

  @Override
  public void mapBegin(int keyType, int valueType, int size) {
    arrayBegin();
    string(typeName(keyType, size));
    string(typeName(valueType, size));
    number(size);
    objectBegin();
  }

  /** An empty map that came in the compact protocol has lost its types. */
  private static String typeName(int type, int size) {
    return TJsonTypes.name(size == 0 && type == 0 ? Types.I8 : type);
  }

  @Override
  public void mapEnd() {
    objectEnd();
    arrayEnd();
  }

  @Override
  public void bool(boolean value) {
    number(value ? 1 : 0);
  }

  @Override
  public void i8(byte value) {
    number(value);
  }

  @Override
  public void i16(short value) {
    number(value);
  }

  @Override
  public void i32(int value) {
    number(value);
  }

  @Override
  public void i64(long value) {
    number(value);
  }

  @Override
  public void float64(double value) {
    number(Double.toString(value), !Double.isFinite(value));
  }

  @Override
  public void string(String value) {
    before();
    out.quote(value);
  }

  /** As base64 without padding. */
  @Override
  public void binary(Bytes value) {
    string(BASE64.encodeToString(value.toByteArray()));
  }

  /** As a string if it is UTF-8. */
  @Override
  public void text(Bytes value) {
    String text = value.toUtf8();
    if (Arrays.equals(Bytes.utf8(text).toByteArray(), value.toByteArray())) {
      string(text);
    } else {
      binary(value);
    }
  }

  @Override
  public void uuid(UUID value) {
    string(value.toString());
  }

  @Override
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  private void number(long value) {
    number(Long.toString(value), false);
  }

  private void number(String number, boolean quoted) {
    String quote = before().isKey() || quoted ? "\"" : "";
    out.append(quote).append(number).append(quote);
  }

  private Place before() {
    Place place = places.take();
    out.append(place.before());
    return place;
  }

  private void objectBegin() {
    before();
    out.append('{');
    places.begin(Place.FIRST_KEY);
  }

  private void objectEnd() {
    places.end();
    out.append('}');
  }

  private void arrayBegin() {
    before();
    out.append('[');
    places.begin(Place.FIRST_ELEMENT);
  }

  private void arrayEnd() {
    places.end();
    out.append(']');
  }
}
