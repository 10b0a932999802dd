package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One request on its way into a Java value. Generated binders ask it for each value by the place
 * and the name that the IDL declares; nothing else of the request is looked at, so that a JSON body
 * cannot set what has to come from a header.
 *
 * <p>What is wrong is collected; {@link #finish} throws it all at once. Not for use by several
 * threads.
 */
public final class Binding {
  /** A body that comes with these has no meaning (RFC 9110, 9.3) and is not looked at. */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final RequestContext request;
  private final List<BindingError> errors = new ArrayList<>();
  private final Set<String> inBody = new HashSet<>();
  private boolean brokenBody;

  /** Begins with a request. */
  public Binding(RequestContext request) {
    this.request = request;
  }

  /** A parameter of the route's path. */
  public BindingValue path(String name) {
    String value = request.param(name);
    return texts(BindingSource.PATH, name, value.isEmpty() ? List.of() : List.of(value));
  }

  public BindingValue query(String name) {
    return texts(BindingSource.QUERY, name, request.queryAll(name));
  }

  public BindingValue header(String name) {
    return texts(BindingSource.HEADER, name, request.headerAll(name));
  }

  public BindingValue cookie(String name) {
    return texts(BindingSource.COOKIE, name, request.cookieAll(name));
  }

  /** A field of an urlencoded or multipart body. */
  public BindingValue form(String name) {
    return texts(BindingSource.FORM, name, fromForm(() -> request.formAll(name)));
  }

  /** A file, or several under one name, of a multipart body. */
  public BindingValue file(String name) {
    List<FormFile> files = fromForm(() -> request.fileAll(name));
    return new BindingValue(BindingSource.FORM, name, List.of(), files, errors::add);
  }

  /** The body as it is, as a file for {@code binary} and as a text for {@code string} fields. */
  public BindingValue rawBody() {
    if (request.body().length == 0) {
      return texts(BindingSource.BODY, "", List.of());
    }
    FormFile file = new FormFile("", "", request.contentType(), request.body());
    return new BindingValue(
        BindingSource.BODY, "", List.of(request.bodyText()), List.of(file), errors::add);
  }

  /** True when there is a JSON body that counts: not for {@code GET} and its like. */
  public boolean hasJson() {
    String type = request.mediaType();
    return (type.equals("application/json") || type.endsWith("+json"))
        && !WITHOUT_BODY.contains(request.method())
        && request.body().length > 0;
  }

  /**
   * Reads a JSON body if there is one.
   *
   * @param reader called once at most; calls {@link #found} for what is required
   */
  public void json(Consumer<JsonInput> reader) {
    jsonValue(
        in -> {
          reader.accept(in);
          return true;
        });
  }

  /** Reads a JSON body that is one value, if there is one. */
  public <T> Optional<T> jsonValue(JsonReader<T> reader) {
    if (!hasJson()) {
      return Optional.empty();
    }
    int before = errors.size();
    Optional<T> value = JsonText.read(BindingSource.BODY, "", request.body(), reader, errors::add);
    brokenBody |= errors.size() > before && value.isEmpty();
    return value;
  }

  /**
   * Ends the binding of a request that is one JSON value.
   *
   * @throws BindException if it is not, or if there is no JSON body
   */
  public <T> T onlyJson(JsonReader<T> reader) {
    Optional<T> value = jsonValue(reader);
    if (value.isEmpty() && errors.isEmpty()) {
      errors.add(new BindingError(BindingSource.BODY, "", "a JSON body is required, but missing"));
    }
    finish();
    return value.orElseThrow();
  }

  /** Notes that a JSON body has this field. */
  public void found(String field) {
    inBody.add(field);
  }

  /**
   * Notes that a required value is missing, unless a JSON body had it.
   *
   * @param field as given to {@link #found}
   * @param source the first place where it could have been
   * @param name its name there
   */
  public void require(String field, BindingSource source, String name) {
    if (!inBody.contains(field)) {
      missing(source, name);
    }
  }

  /**
   * Notes that a required value which may come from query, form or JSON is missing, unless a JSON
   * body had it. The note names the place that fits to this request.
   *
   * @param field its name, the same in all places
   */
  public void require(String field) {
    boolean hasBody = request.body().length > 0;
    BindingSource source =
        hasJson() ? BindingSource.BODY : hasBody ? BindingSource.FORM : BindingSource.QUERY;
    require(field, source, field);
  }

  /**
   * Notes that a required value is missing. After a body that cannot be read it says nothing: the
   * value may have been in there.
   *
   * @param source the first place where it could have been
   * @param name its name there
   */
  public void missing(BindingSource source, String name) {
    if (!brokenBody) {
      errors.add(new BindingError(source, name, "required, but missing"));
    }
  }

  /**
   * Ends the binding.
   *
   * @throws BindException if anything was wrong
   */
  public void finish() {
    if (!errors.isEmpty()) {
      throw new BindException(errors);
    }
  }

  private BindingValue texts(BindingSource source, String name, List<String> texts) {
    return new BindingValue(source, name, texts, List.of(), errors::add);
  }

  private <T> List<T> fromForm(Supplier<List<T>> form) {
    if (brokenBody) {
      return List.of();
    }
    try {
      return form.get();
    } catch (BadRequestException malformed) {
      brokenBody = true;
      errors.add(new BindingError(BindingSource.FORM, "", String.valueOf(malformed.getMessage())));
      return List.of();
    }
  }
}
