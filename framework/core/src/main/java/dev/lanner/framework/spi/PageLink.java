package dev.lanner.framework.spi;

import dev.lanner.framework.NameValue;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The `Link` field of a page: RFC 8288. Its target is the query alone, which is resolved against
/// the URL that the client asked for, whatever stage or domain name is in it.
final class PageLink {
  private PageLink() {}

  static String next(Request request, String parameter, PageToken token) {
    var query = new StringBuilder("<?");
    for (NameValue pair : request.query()) {
      if (!pair.name().equals(parameter)) {
        append(query, pair.name(), pair.value()).append('&');
      }
    }
    return append(query, parameter, token.value()).append(">; rel=\"next\"").toString();
  }

  private static StringBuilder append(StringBuilder query, String name, String value) {
    return query.append(encoded(name)).append('=').append(encoded(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
