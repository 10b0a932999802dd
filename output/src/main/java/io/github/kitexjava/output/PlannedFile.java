package io.github.kitexjava.output;

/**
 * One file and what is going to happen to it.
 *
 * @param file as the generator wants it
 * @param verdict what the disk and the file's policy make of that
 */
public record PlannedFile(ProjectFile file, Verdict verdict) {}
