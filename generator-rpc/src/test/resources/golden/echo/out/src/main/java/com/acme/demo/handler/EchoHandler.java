package com.acme.demo.handler;

import com.acme.echo.Echo;
import com.acme.echo.Item;
import com.acme.echo.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers the calls of {@code Echo}. Yours to edit. */
public final class EchoHandler implements Echo {

  @Override
  public String ping(String text) {
    // TODO: your code here
    return "";
  }

  @Override
  public String echo(String text) {
    // TODO: your code here
    return "";
  }

  @Override
  public int add(int left, int right, Level level) {
    // TODO: your code here
    return 0;
  }

  @Override
  public void reset() {
    // TODO: your code here
  }

  @Override
  public void note(String text) {
    // TODO: your code here
  }

  @Override
  public Map<String, List<Item>> group(List<Item> items, Set<Level> levels, Item first) {
    // TODO: your code here
    return Map.of();
  }
}
