package io.github.kitexjava.http;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Date}, made once a second.
 *
 * <p>Written by hand, so that a server's start need not load java.time's formatter for one line.
 */
final class HttpDate {
  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private record Stamp(long second, String text) {}

  private volatile @Nullable Stamp last;

  String now() {
    long second = System.currentTimeMillis() / 1000;
    Stamp stamp = last;
    if (stamp == null || stamp.second != second) {
      stamp = new Stamp(second, format(second));
      last = stamp;
    }
    return stamp.text;
  }

  /** The form of RFC 9110, section 5.6.7: {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
  static String format(long epochSecond) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(29);
    name(text, DAYS, time.getDayOfWeek().getValue()).append(", ");
    twoDigits(text, time.getDayOfMonth()).append(' ');
    name(text, MONTHS, time.getMonthValue()).append(' ').append(time.getYear()).append(' ');
    twoDigits(text, time.getHour()).append(':');
    twoDigits(text, time.getMinute()).append(':');
    return twoDigits(text, time.getSecond()).append(" GMT").toString();
  }

  private static StringBuilder name(StringBuilder text, String names, int oneBased) {
    return text.append(names, (oneBased - 1) * 3, oneBased * 3);
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
