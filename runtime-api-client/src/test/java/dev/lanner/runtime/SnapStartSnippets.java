package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

class SnapStartSnippets {
  /// A connection that takes a note of its life.
  record Connection(List<String> notes) implements AutoCloseable {
    static Connection open(List<String> notes) {
      notes.add("open");
      return new Connection(notes);
    }

    String find(String id) {
      notes.add("find " + id);
      return id;
    }

    @Override
    public void close() {
      notes.add("close");
    }
  }

  // @start region="resource"
  static final class Orders implements Resource {
    private final Supplier<Connection> connect;
    private Connection connection;

    Orders(Supplier<Connection> connect) {
      this.connect = connect;
      this.connection = connect.get();
      Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      connection.find("none"); // what this loads and compiles is part of the snapshot
      connection.close();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      connection = connect.get();
    }

    String find(String id) {
      return connection.find(id);
    }
  }

  // @end

  @Test
  void opensItsConnectionAnewInEachCopy() {
    var notes = new ArrayList<String>();
    var api = new FakeRuntimeApi().offer(Fixtures.anInvocationOf("7"));
    var environment = Fixtures.anEnvironment("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var log = new LogSink(environment, Fixtures.CLOCK, OutputStream.nullOutputStream());

    LambdaRuntime.run(
        environment,
        () -> api,
        log,
        Fixtures.CLOCK,
        _ -> {
          var orders = new Orders(() -> Connection.open(notes));
          return (event, _) -> Payload.ofUtf8(orders.find(event.utf8()));
        });

    assertThat(notes).containsExactly("open", "find none", "close", "open", "find 7");
    assertThat(api.answers).containsExactly("restore next", Fixtures.REQUEST_ID + " response 7");
  }
}
