package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answer;
import dev.lanner.runtime.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request of an event, and the front end that its answer goes back to.
///
/// Each front end reads its own fields into this one view. Lists that a handler may never ask for
/// are made on first use.
public final class HttpEvent implements Request {
  private final FrontEnd frontEnd;
  private final Context context;
  private final String method;
  private final List<String> segments;
  private final String rawQuery;
  private final Payload rawHeaders;
  private final List<String> rawCookies;
  private final Payload body;
  private final @Nullable String sourceIp;
  private final String stage;
  private @Nullable List<NameValue> headers;
  private @Nullable List<NameValue> query;
  private @Nullable List<NameValue> cookies;

  HttpEvent(
      FrontEnd frontEnd,
      Context context,
      String method,
      List<String> segments,
      String rawQuery,
      Payload rawHeaders,
      List<String> rawCookies,
      Payload body,
      @Nullable String sourceIp,
      String stage) {
    this.frontEnd = frontEnd;
    this.context = context;
    this.method = method;
    this.segments = segments;
    this.rawQuery = rawQuery;
    this.rawHeaders = rawHeaders;
    this.rawCookies = rawCookies;
    this.body = body;
    this.sourceIp = sourceIp;
    this.stage = stage;
  }

  /// Reads an event, once.
  ///
  /// @throws IllegalArgumentException when it is not from a front end that is known here
  public static HttpEvent read(Payload event, Context context) {
    return EventFields.read(event).request(context);
  }

  /// The answer as the front end wants it.
  public Payload write(Answer answer) {
    return frontEnd.write(answer);
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return Percent.encodePath(segments);
  }

  @Override
  public List<String> segments() {
    return segments;
  }

  @Override
  public List<NameValue> query() {
    if (query == null) {
      query = QueryString.parse(rawQuery);
    }
    return query;
  }

  @Override
  public List<NameValue> headers() {
    if (headers == null) {
      headers = HeaderFields.parse(rawHeaders);
    }
    return headers;
  }

  @Override
  public List<NameValue> cookies() {
    if (cookies == null) {
      cookies = Cookies.parse(rawCookies);
    }
    return cookies;
  }

  @Override
  public Payload body() {
    return body;
  }

  @Override
  public @Nullable String sourceIp() {
    return sourceIp;
  }

  @Override
  public String stage() {
    return stage;
  }

  @Override
  public Context context() {
    return context;
  }
}
