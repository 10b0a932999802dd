package io.github.kitexjava.http;

/**
 * A file that came in a multipart form; it is in memory, within the limit for bodies.
 *
 * @param name the form field
 * @param fileName as the peer says; never use it as a path without a check
 * @param contentType as the peer says, or {@code application/octet-stream}
 * @param content the bytes; not copied, do not change them
 */
@SuppressWarnings("ArrayRecordComponent") // a copy for each access would cost megabytes
public record FormFile(String name, String fileName, String contentType, byte[] content) {}
