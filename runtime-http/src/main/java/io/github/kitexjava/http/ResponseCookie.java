package io.github.kitexjava.http;

import java.time.Duration;

/**
 * A cookie to set, as RFC 6265 writes it; made with {@link #of}, each method returns a changed
 * copy.
 *
 * @param attributes what follows the value, each with {@code "; "} in front
 */
public record ResponseCookie(String name, String value, String attributes) {
  /** Where else a browser may send a cookie. */
  public enum SameSite {
    /** Same site only. */
    STRICT("Strict"),
    /** Same site, and links that lead here. */
    LAX("Lax"),
    /** Everywhere; browsers want {@link ResponseCookie#secure()} with it. */
    NONE("None");

    private final String text;

    SameSite(String text) {
      this.text = text;
    }
  }

  /** Refuses what would end a name, a value or an attribute early. */
  public ResponseCookie {
    check(name, "=;, \t\"\\", "name");
    check(value, ";, \t\"\\", "value");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("cookie has an empty name");
    }
  }

  /** A cookie that lasts as long as the browser's session. */
  public static ResponseCookie of(String name, String value) {
    return new ResponseCookie(name, value, "");
  }

  /** Limits the cookie to this path and below. */
  public ResponseCookie path(String path) {
    check(path, ";", "path");
    return with("Path=" + path);
  }

  /** Sends the cookie to this domain and its sub-domains. */
  public ResponseCookie domain(String domain) {
    check(domain, ";, \t", "domain");
    return with("Domain=" + domain);
  }

  /** How long the cookie lasts; zero deletes it. */
  public ResponseCookie maxAge(Duration age) {
    return with("Max-Age=" + age.toSeconds());
  }

  /** Hides the cookie from scripts. */
  public ResponseCookie httpOnly() {
    return with("HttpOnly");
  }

  /** Sends the cookie over TLS only. */
  public ResponseCookie secure() {
    return with("Secure");
  }

  /** Says where else the cookie may be sent. */
  public ResponseCookie sameSite(SameSite where) {
    return with("SameSite=" + where.text);
  }

  /** The value of the {@code Set-Cookie} header. */
  String header() {
    return name + "=" + value + attributes;
  }

  private ResponseCookie with(String attribute) {
    return new ResponseCookie(name, value, attributes + "; " + attribute);
  }

  private static void check(String text, String refused, String what) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f || refused.indexOf(c) >= 0) {
        throw new IllegalArgumentException(
            "cookie "
                + what
                + " `"
                + Quoting.visible(text)
                + "` has a character that cookies cannot hold");
      }
    }
  }
}
