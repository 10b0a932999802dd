package io.github.kitexjava.output.transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails at one of its calls, counted from 1. */
final class FaultyDisk implements Disk {
  private final int failing;
  private final Fault fault;
  private int calls;

  FaultyDisk(int failing, Fault fault) {
    this.failing = failing;
    this.fault = fault;
  }

  enum Fault {
    /** The process ends: this call is half done, and there is no later one. */
    KILLED,
    /** This call fails, later ones work. */
    REFUSED,
    /** From this call on nothing can be written or made, but moved and deleted. */
    FULL
  }

  /** Stands for the end of the process: no code of ours may catch it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  int calls() {
    return calls;
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    count(true);
    Disk.super.createFolder(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (calls + 1 == failing && fault == Fault.KILLED) {
      Files.write(file, Arrays.copyOf(content, content.length / 2));
    }
    count(true);
    Disk.super.write(file, content);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    count(true);
    Disk.super.copy(from, to);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    count(false);
    Disk.super.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    count(false);
    Disk.super.delete(path);
  }

  private void count(boolean needsRoom) throws IOException {
    calls++;
    switch (fault) {
      case KILLED -> {
        if (calls >= failing) {
          throw new Killed();
        }
      }
      case REFUSED -> {
        if (calls == failing) {
          throw new IOException("permission denied");
        }
      }
      case FULL -> {
        if (calls >= failing && needsRoom) {
          throw new IOException("no space left on device");
        }
      }
    }
  }
}
