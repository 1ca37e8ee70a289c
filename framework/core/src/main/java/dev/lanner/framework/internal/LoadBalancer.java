package dev.lanner.framework.internal;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.NameValue;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Application Load Balancers. A switch of the target group decides between single values and lists
/// in both directions, so the response follows the request.
///
/// Path and query parameters come as they were sent, still encoded. With single values, only the
/// last of several values arrives.
///
/// See [AWS's page on Lambda
/// targets](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).
final class LoadBalancer extends EventFormat {
  static final LoadBalancer SINGLE = new LoadBalancer(false);
  static final LoadBalancer MULTI = new LoadBalancer(true);

  private static final int MAX_RESPONSE_BYTES = 1024 * 1024;

  private final boolean lists;

  private LoadBalancer(boolean lists) {
    this.lists = lists;
  }

  @Override
  FrontEnd frontEnd() {
    return FrontEnd.ALB;
  }

  @Override
  int maxResponseBytes() {
    return MAX_RESPONSE_BYTES;
  }

  @Override
  HttpEvent request(EventFields fields, Context context, List<String> basePaths) {
    return new HttpEvent(
        this,
        fields,
        context,
        requireNonNull(fields.method),
        BasePath.without(basePaths, requireNonNull(fields.path)),
        DEFAULT_STAGE,
        lists ? fields.multiValueHeaders : fields.headers);
  }

  @Override
  List<NameValue> query(EventFields fields) {
    var decoded = new ArrayList<NameValue>();
    boolean all = fields.multiValueQuery.length() > 0;
    for (NameValue sent : TextPairs.read(all ? fields.multiValueQuery : fields.query)) {
      decoded.add(new NameValue(QueryString.decode(sent.name()), QueryString.decode(sent.value())));
    }
    return Collections.unmodifiableList(decoded);
  }

  @Override
  List<String> cookies(EventFields fields) {
    return lists ? fields.multiValueHeaders.cookies() : fields.headers.cookies();
  }

  /// The last address in `X-Forwarded-For` is the one that the load balancer saw; those before it
  /// are what the client wrote.
  @Override
  @Nullable String sourceIp(EventFields fields) {
    HeaderFields headers = lists ? fields.multiValueHeaders : fields.headers;
    String forwarded = headers.last("x-forwarded-for");
    if (forwarded == null) {
      return null;
    }
    String address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return withoutPort(address);
  }

  /// A load balancer may be told to add the client's port: `203.0.113.7:1234`,
  /// `[2001:db8::1]:1234`.
  private static String withoutPort(String address) {
    if (address.startsWith("[")) {
      int end = address.indexOf(']');
      return end < 0 ? address : address.substring(1, end);
    }
    int colon = address.indexOf(':');
    return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
  }

  @Override
  void writeHead(JsonWriter out, Answer answer) {
    List<NameValue> headers = answer.headers();
    out.name("statusDescription").value(answer.status() + " " + answer.reason());
    if (lists) {
      PayloadFormat1.writeLists(out, headers);
      return;
    }
    out.name("headers").beginObject();
    int cookies = 0;
    for (int i = 0; i < headers.size(); i++) {
      NameValue field = headers.get(i);
      if (isCookie(field)) {
        out.name(setCookie(cookies++)).value(field.value());
      } else if (!isRepeated(headers, i)) {
        out.name(field.name()).value(joined(headers, i));
      }
    }
    out.endObject();
  }

  /// `set-cookie`, `Set-cookie`, `sEt-cookie` and so on: names that JSON tells apart and HTTP does
  /// not. Without lists there is no other way to set two cookies. **[?]** Other frameworks do so,
  /// AWS documents nothing.
  private static String setCookie(int number) {
    var name = new StringBuilder("set-cookie");
    int bits = number;
    for (int i = 0; bits != 0; i++) {
      if (name.charAt(i) != '-') {
        if ((bits & 1) != 0) {
          name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
        }
        bits >>= 1;
      }
    }
    return name.toString();
  }
}
