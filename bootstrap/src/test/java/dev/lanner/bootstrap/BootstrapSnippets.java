package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Functions that the documentation shows; {@link BootstrapTest} runs them.
final class BootstrapSnippets {
  private BootstrapSnippets() {}

  // @start region="main"
  static final class Echo implements RequestStreamHandler {
    public static void main(String[] arguments) {
      Bootstrap.run(new Echo());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
        throws IOException {
      event.transferTo(response);
    }
  }

  // @end

  static final class Square implements RequestHandler<Integer, Integer> {
    public static void main(String[] arguments) {
      Bootstrap.run(new Square(), new IntCodec(), new IntCodec());
    }

    @Override
    public Integer handleRequest(Integer number, Context context) {
      return number * number;
    }
  }

  static final class IntCodec implements JsonCodec<Integer> {
    @Override
    public Integer read(JsonReader in) {
      return in.readInt();
    }

    @Override
    public void write(JsonWriter out, Integer value) {
      out.value(value);
    }
  }

  static final class Sum implements RequestHandler<int[], Integer> {
    public static void main(String[] arguments) {
      Bootstrap.run(new Sum(), int[].class, Integer.class);
    }

    @Override
    public Integer handleRequest(int[] numbers, Context context) {
      return numbers[0] + numbers[1];
    }
  }
}
