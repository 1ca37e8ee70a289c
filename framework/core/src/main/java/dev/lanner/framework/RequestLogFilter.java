package dev.lanner.framework;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/// The filter of {@link RequestLog}.
public final class RequestLogFilter implements FilterFactory<RequestLog> {
  private static final String HIDDEN = "***";
  private static final String COOKIE = "cookie";
  private static final Set<String> SECRET =
      Set.of(
          "authorization",
          "proxy-authorization",
          "x-api-key",
          "x-amz-security-token",
          "x-amzn-oidc-accesstoken",
          "x-amzn-oidc-data");

  @Override
  public Filter create(RequestLog settings, Application application) {
    return new Logging(List.of(settings.headers()), Set.of(settings.query()));
  }

  private record Logging(List<String> headers, Set<String> query) implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      long start = System.nanoTime();
      Answer answer = next.proceed(request);
      log(request, answer, (System.nanoTime() - start) / 1_000_000);
      return answer;
    }

    private void log(Request request, Answer answer, long millis) {
      LoggingEventBuilder record =
          LoggerFactory.getLogger(RequestLog.class)
              .atLevel(Level.INFO)
              .addKeyValue("method", request.method())
              .addKeyValue("route", request.route())
              .addKeyValue("status", answer.status())
              .addKeyValue("millis", millis)
              .addKeyValue("bodyBytes", request.body().length());
      for (String name : headers) {
        String value = value(request, name);
        if (value != null) {
          record = record.addKeyValue(name, value);
        }
      }
      for (NameValue parameter : request.query()) {
        if (query.contains(parameter.name())) {
          record = record.addKeyValue("query." + parameter.name(), parameter.value());
        }
      }
      record.log("{} {} {}", request.method(), request.route(), answer.status());
    }
  }

  private static @Nullable String value(Request request, String name) {
    if (name.equalsIgnoreCase(COOKIE)) {
      return request.cookies().isEmpty() ? null : HIDDEN; // No header field of a request.
    }
    String value = request.header(name);
    return value != null && SECRET.contains(name.toLowerCase(Locale.ROOT)) ? HIDDEN : value;
  }
}
