package io.github.kitexjava.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, whole; its parts are taken apart when someone asks.
 *
 * <p>Belongs to the thread that handles the request.
 */
final class Request {
  private final RequestHead head;
  private final RequestTarget target;
  private final byte[] body;
  private @Nullable Map<String, List<String>> queries;
  private @Nullable Map<String, List<String>> cookies;
  private @Nullable MediaType mediaType;
  private @Nullable FormBody form;

  /**
   * Takes the target apart at once: nothing can be done without it.
   *
   * @throws BadRequestException when the target is broken
   */
  Request(RequestHead head, byte[] body) {
    this.head = head;
    this.target = RequestTarget.parse(head.target());
    this.body = body;
  }

  RequestHead head() {
    return head;
  }

  RequestTarget target() {
    return target;
  }

  byte[] body() {
    return body;
  }

  Map<String, List<String>> queries() {
    Map<String, List<String>> all = queries;
    if (all == null) {
      all = target.queries();
      queries = all;
    }
    return all;
  }

  Map<String, List<String>> cookies() {
    Map<String, List<String>> all = cookies;
    if (all == null) {
      all = RequestCookies.parse(head.headers().all("Cookie"));
      cookies = all;
    }
    return all;
  }

  MediaType mediaType() {
    MediaType type = mediaType;
    if (type == null) {
      type = MediaType.parse(head.headers().first("Content-Type").orElse(""));
      mediaType = type;
    }
    return type;
  }

  FormBody form() {
    FormBody read = form;
    if (read == null) {
      read = FormBody.parse(mediaType(), body);
      form = read;
    }
    return read;
  }
}
