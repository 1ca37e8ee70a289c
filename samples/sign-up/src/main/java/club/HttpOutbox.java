package club;

import dev.lanner.runtime.json.JsonWriter;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Hands e-mails to a provider that takes JSON.
@Singleton
final class HttpOutbox implements Outbox {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI endpoint;

  HttpOutbox(@Value("${MAIL_ENDPOINT}") URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void send(String address, String subject, String text) {
    var mail = new JsonWriter();
    mail.beginObject().name("to").value(address).name("subject").value(subject);
    mail.name("text").value(text).endObject();
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(mail.payload().toByteArray()))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new IllegalStateException("The mail provider has answered " + status + ".");
      }
    } catch (IOException e) {
      throw new IllegalStateException("The mail provider cannot be reached.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before the mail provider has answered.", e);
    }
  }
}
