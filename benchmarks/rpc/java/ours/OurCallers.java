package bench.ours;

import io.github.kitexjava.bench.rpc.CallerProbe;
import io.github.kitexjava.bench.rpc.Payload;
import io.github.kitexjava.rpc.RpcClientBuilder;
import io.github.kitexjava.rpc.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Our blocking client, one for all threads, as users have it: {@code PORT framed|timed|multiplexed}.
 * The second bounds each call, the last shares one connection of TTHeader.
 */
public final class OurCallers {
  private OurCallers() {}

  public static void main(String[] args) throws Exception {
    RpcClientBuilder<EchoClient> builder =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", Integer.parseInt(args[0]))
            .connectTimeout(Duration.ofSeconds(1));
    if (args[1].equals("timed")) {
      builder.rpcTimeout(Duration.ofSeconds(1));
    } else if (args[1].equals("multiplexed")) {
      builder.transport(Transport.TTHEADER).multiplexed(1);
    }
    EchoClient client = builder.build();
    Map<Payload, Message> messages = new EnumMap<>(Payload.class);
    for (Payload payload : Payload.values()) {
      messages.put(payload, message(payload));
    }
    CallerProbe.serve(() -> payload -> client.echo(messages.get(payload)).items().size());
  }

  private static Message message(Payload payload) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < payload.items(); i++) {
      items.add(
          Item.builder().id(i).count(i).active(true).name(Payload.ITEM_NAME).build());
    }
    return Message.builder()
        .id(Payload.ID)
        .kind(Payload.KIND)
        .last(true)
        .weight(Payload.WEIGHT)
        .text(payload.text())
        .items(items)
        .build();
  }
}
