package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A request, its answer in the making, and the chain of handlers between them.
 *
 * <p>One object serves one request and stays valid after it. Handlers of a chain run one after the
 * other; only {@link #set} and {@link #get} are safe for other threads. The answer goes out when
 * the chain has ended.
 */
public final class RequestContext {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Request request;
  private final Response response = new Response();
  private final List<Handler> handlers;
  private final String fullPath;
  private final Map<String, String> params;
  private final Map<String, Object> values = new ConcurrentHashMap<>();
  private final List<RequestError> errors = new ArrayList<>();
  private int next;
  private boolean aborted;

  RequestContext(
      Request request, String fullPath, Map<String, String> params, List<Handler> handlers) {
    this.request = request;
    this.fullPath = fullPath;
    this.params = params;
    this.handlers = handlers;
  }

  /** The method as sent, such as {@code GET}. */
  public String method() {
    return request.head().method();
  }

  /** The path, decoded and normalised. */
  public String path() {
    return request.target().path();
  }

  /** The pattern of the route, such as {@code /users/:id}; empty when no route was found. */
  public String fullPath() {
    return fullPath;
  }

  /** The request target as sent, with its query. */
  public String target() {
    return request.target().text();
  }

  /** The protocol as sent, such as {@code HTTP/1.1}. */
  public String protocol() {
    return request.head().protocol();
  }

  /** The peer, {@code host:port}. */
  public String remoteAddress() {
    return request.head().remoteAddress();
  }

  /** What a parameter of the path matched, decoded; empty when the route has no such parameter. */
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  /** All parameters of the path, in their order. */
  public Map<String, String> params() {
    return Collections.unmodifiableMap(params);
  }

  /** The first value of a query parameter; {@code ?a} has the value "". */
  public Optional<String> query(String name) {
    return first(request.queries(), name);
  }

  /** The first value of a query parameter, or the fallback when it is absent. */
  public String query(String name, String fallback) {
    return query(name).orElse(fallback);
  }

  /** All values of a query parameter. */
  public List<String> queryAll(String name) {
    return all(request.queries(), name);
  }

  /** All query parameters in the order of their first appearance. */
  public Map<String, List<String>> queries() {
    return Collections.unmodifiableMap(request.queries());
  }

  /** The first value of a request header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return request.head().headers().first(name);
  }

  /** All values of a request header. */
  public List<String> headerAll(String name) {
    return request.head().headers().all(name);
  }

  /** All request headers; names are found whatever their case. */
  public Map<String, List<String>> headers() {
    return request.head().headers().asMap();
  }

  /** The first cookie of this name. */
  public Optional<String> cookie(String name) {
    return first(request.cookies(), name);
  }

  /** All cookies of this name. */
  public List<String> cookieAll(String name) {
    return all(request.cookies(), name);
  }

  /**
   * The first value of a form field of the body, urlencoded or multipart; never of the query.
   *
   * @throws BadRequestException when the body is a broken multipart form
   */
  public Optional<String> form(String name) {
    return first(request.form().fields(), name);
  }

  /**
   * All values of a form field.
   *
   * @throws BadRequestException when the body is a broken multipart form
   */
  public List<String> formAll(String name) {
    return all(request.form().fields(), name);
  }

  /**
   * All form fields that are text.
   *
   * @throws BadRequestException when the body is a broken multipart form
   */
  public Map<String, List<String>> forms() {
    return Collections.unmodifiableMap(request.form().fields());
  }

  /**
   * The first file that was uploaded in this form field.
   *
   * @throws BadRequestException when the body is a broken multipart form
   */
  public Optional<FormFile> file(String name) {
    return fileAll(name).stream().findFirst();
  }

  /**
   * All files that were uploaded in this form field.
   *
   * @throws BadRequestException when the body is a broken multipart form
   */
  public List<FormFile> fileAll(String name) {
    return Collections.unmodifiableList(request.form().files().getOrDefault(name, List.of()));
  }

  /** The body; not copied, do not change it. */
  public byte[] body() {
    return request.body();
  }

  /** The body as UTF-8. */
  public String bodyText() {
    return Utf8.decode(request.body());
  }

  /** The header {@code Content-Type} as sent; empty when absent. */
  public String contentType() {
    return header("Content-Type").orElse("");
  }

  /** The content type in lower case and without parameters; empty when absent. */
  public String mediaType() {
    return request.mediaType().essence();
  }

  /** Keeps a value for the handlers behind. */
  public RequestContext set(String key, Object value) {
    values.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return this;
  }

  /** A value that a handler before has kept. */
  public Optional<Object> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Runs the rest of the chain now; a middleware that does not call it runs before the rest. */
  public void next() throws Exception {
    while (!aborted && next < handlers.size()) {
      handlers.get(next++).handle(this);
    }
  }

  /** Ends the chain: no handler behind the running one is called. */
  public void abort() {
    aborted = true;
  }

  /** Whether a handler has ended the chain. */
  public boolean isAborted() {
    return aborted;
  }

  /** Ends the chain with a status. */
  public void abortWithStatus(int status) {
    status(status);
    abort();
  }

  /** Ends the chain with a text; headers set so far are dropped. */
  public void abortWithMessage(int status, String message) {
    response.reset(status);
    string(status, message);
    abort();
  }

  /** Ends the chain with a JSON value. */
  public void abortWithJson(int status, @Nullable Object value) {
    json(status, value);
    abort();
  }

  /** Ends the chain with a status and keeps the error for the middleware around. */
  public RequestError abortWithError(int status, Throwable cause) {
    abortWithStatus(status);
    return error(cause);
  }

  /** Keeps an error for the middleware around, as {@link ErrorType#PRIVATE}. */
  public RequestError error(Throwable cause) {
    return error(cause, ErrorType.PRIVATE);
  }

  /** Keeps an error for the middleware around. */
  public RequestError error(Throwable cause, ErrorType type) {
    return error(new RequestError(requireNonNull(cause, "cause"), type, Map.of()));
  }

  /** Keeps an error for the middleware around. */
  public RequestError error(RequestError error) {
    errors.add(requireNonNull(error, "error"));
    return error;
  }

  /** The errors so far. */
  public ErrorChain errors() {
    return new ErrorChain(errors);
  }

  /** Sets the status of the answer, 200 to 599. */
  public RequestContext status(int status) {
    response.status(status);
    return this;
  }

  /** The status of the answer so far. */
  public int status() {
    return response.status();
  }

  /**
   * Sets a header of the answer.
   *
   * @throws IllegalArgumentException when name or value cannot stand in a header
   */
  public RequestContext setHeader(String name, String value) {
    response.headers().set(name, value);
    return this;
  }

  /**
   * Adds a value to a header of the answer.
   *
   * @throws IllegalArgumentException when name or value cannot stand in a header
   */
  public RequestContext addHeader(String name, String value) {
    response.headers().add(name, value);
    return this;
  }

  /** A header of the answer so far. */
  public Optional<String> responseHeader(String name) {
    return response.headers().first(name);
  }

  /** The body of the answer so far; not copied. */
  public byte[] responseBody() {
    return response.body();
  }

  /** Adds a cookie to the answer. */
  public RequestContext setCookie(ResponseCookie cookie) {
    return addHeader("Set-Cookie", cookie.header());
  }

  /**
   * Answers with a JSON text that is safe inside HTML: {@code <}, {@code >} and {@code &} are
   * escaped.
   *
   * @param value maps, lists, arrays, strings, numbers, booleans, enums, null; a map without an
   *     order of its own is sorted
   * @throws IllegalArgumentException for a value of another type
   */
  public void json(int status, @Nullable Object value) {
    response.set(status, JSON, Rendering.htmlSafe(out -> PlainJson.write(out, value)));
  }

  /** Answers with what a writer makes of the value. */
  public <T> void json(int status, T value, JsonWriter<T> writer) {
    response.set(status, JSON, Rendering.htmlSafe(out -> writer.write(out, value)));
  }

  /** Answers as {@link #json(int, Object)} does, but escapes no more than JSON asks for. */
  public void pureJson(int status, @Nullable Object value) {
    response.set(status, JSON, Rendering.pure(out -> PlainJson.write(out, value)));
  }

  /** Answers with a text. */
  public void string(int status, String text) {
    response.set(status, TEXT, text.getBytes(UTF_8));
  }

  /** Answers with a page. */
  public void html(int status, String html) {
    response.set(status, "text/html; charset=utf-8", html.getBytes(UTF_8));
  }

  /** Answers with bytes; they are not copied. */
  public void data(int status, String contentType, byte[] bytes) {
    response.set(status, contentType, bytes);
  }

  /**
   * Sends the peer elsewhere.
   *
   * @param status 201 or 300 to 308
   */
  public void redirect(int status, String location) {
    if (status != 201 && (status < 300 || status > 308)) {
      throw new IllegalArgumentException(
          "status `" + status + "` is no redirect, expected 201 or 300 to 308");
    }
    status(status).setHeader("Location", PercentCoding.encodeLocation(location));
  }

  /** Answers 204, which has no body. */
  public void noContent() {
    response.status(204);
    response.dropBody();
  }

  Response response() {
    return response;
  }

  private static Optional<String> first(Map<String, List<String>> values, String name) {
    List<String> all = values.get(name);
    return all == null ? Optional.empty() : Optional.of(all.get(0));
  }

  private static List<String> all(Map<String, List<String>> values, String name) {
    return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
  }
}
