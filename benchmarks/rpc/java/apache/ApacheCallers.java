package bench.apache;

import io.github.kitexjava.bench.rpc.CallerProbe;
import io.github.kitexjava.bench.rpc.Payload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.layered.TFramedTransport;

/**
 * libthrift's blocking client, one for each thread, for it is not made for several: {@code PORT
 * framed|timed}. The latter bounds each read, as libthrift knows no other timeout.
 */
public final class ApacheCallers {
  private ApacheCallers() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int timeoutMillis = args[1].equals("timed") ? 1_000 : 0;
    Map<Payload, Message> messages = new EnumMap<>(Payload.class);
    for (Payload payload : Payload.values()) {
      messages.put(payload, message(payload));
    }
    CallerProbe.serve(
        () -> {
          TSocket socket = new TSocket("127.0.0.1", port, timeoutMillis);
          TFramedTransport transport = new TFramedTransport(socket);
          transport.open();
          Echo.Client client = new Echo.Client(new TBinaryProtocol(transport));
          return payload -> client.echo(messages.get(payload)).getItemsSize();
        });
  }

  private static Message message(Payload payload) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < payload.items(); i++) {
      items.add(new Item(i, i, true, Payload.ITEM_NAME));
    }
    return new Message(
        Payload.ID, Payload.KIND, true, Payload.WEIGHT, payload.text(), items);
  }
}
