package dev.lanner.framework.test.sockets;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Bytes;
import dev.lanner.framework.Connection;
import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Header;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnDisconnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Query;
import dev.lanner.framework.Request;
import dev.lanner.framework.Response;
import dev.lanner.framework.WebSocket;
import dev.lanner.framework.WebSocketRequest;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@WebSocket
final class Chat {
  private final Guests guests;

  Chat(Guests guests) {
    this.guests = guests;
  }

  @OnConnect
  Response<Void> enter(
      Connection connection,
      @Query String name,
      @Header("Sec-WebSocket-Protocol") Optional<String> protocol) {
    if (name.equals("Eve")) {
      throw Problem.of(403, "You may not.");
    }
    guests.add("+" + name + " " + connection.id());
    Response<Void> response = Response.empty(200);
    return protocol.isPresent()
        ? response.withHeader("Sec-WebSocket-Protocol", protocol.get())
        : response;
  }

  @OnDisconnect
  void leave(WebSocketRequest request) {
    guests.add(
        "-%s %d %s"
            .formatted(
                request.connection().id(),
                request.disconnectStatusCode(),
                request.disconnectReason()));
  }

  @OnMessage("say")
  @FilteredBy(Counting.class)
  Said say(@Valid Say message, Connection from) {
    if (message.text().equals("fail")) {
      throw new IllegalStateException("secret");
    }
    if (message.text().equals("overflow")) {
      throw new ArithmeticException("secret");
    }
    return new Said(from.endpoint().toString(), message.text());
  }

  @OnMessage("nothing")
  void nothing() {}

  @OnMessage("maybe")
  Optional<String> maybe(String message) {
    return message.contains("yes") ? Optional.of("yes") : Optional.empty();
  }

  @OnMessage("picture")
  Bytes picture() {
    return Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "image/png");
  }

  @OnMessage
  String other(String message, WebSocketRequest request) {
    return "other: " + message + " " + request.routeKey() + " " + (request.messageId() != null);
  }

  @ExceptionHandler
  Problem overflow(ArithmeticException e) {
    return Problem.badRequest("Count less.");
  }

  record Say(String action, @NotBlank String text) {}

  record Said(String endpoint, String text) {}

  @Singleton
  static final class Guests {
    private final List<String> steps = new ArrayList<>();

    void add(String step) {
      steps.add(step);
    }

    List<String> steps() {
      return steps;
    }
  }

  @Singleton
  static final class Counting implements Filter {
    private final Guests guests;

    Counting(Guests guests) {
      this.guests = guests;
    }

    @Override
    public Answer around(Request request, Next next) {
      Answer answer = next.proceed(request);
      guests.add(request.route() + " " + answer.status());
      return answer;
    }
  }
}
