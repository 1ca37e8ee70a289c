package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.ApiKeyRequired;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Refuses what API Gateway has not asked for an API key, around a route that is {@link
/// ApiKeyRequired}. Generated code makes one for each place with it.
///
/// The route for everything else, `/{proxy+}`, asks for no key, and takes what API Gateway reads in
/// another way than the application. The id of the key is in the event only where a method has
/// asked for one, and no client can write it there.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">`$context.identity.apiKeyId`</a>
public final class ApiKeyFilter implements Filter {
  private static final Logger log = LoggerFactory.getLogger(ApiKeyRequired.class);
  private static final JsonNames KEY = JsonNames.of("apiKeyId");

  /// For any route.
  public ApiKeyFilter() {}

  @Override
  public Answer around(Request request, Next next) {
    if (hasKey(request.identity())) {
      return next.proceed(request);
    }
    log.info(
        "{} {} was refused with 403: it came without an API key of a usage plan; the deployment has this route, or one that takes such a request, without asking for a key.",
        request.method(),
        request.route());
    return Answer.of(Problem.of(403, null));
  }

  private static boolean hasKey(Payload identity) {
    if (identity.length() == 0) {
      return false;
    }
    boolean found = false;
    var in = JsonReader.of(identity);
    in.beginObject(KEY);
    while (in.nextIndex() >= 0) {
      if (in.peek() == JsonKind.STRING) {
        found = !in.readString().isEmpty();
      } else {
        in.skipValue();
      }
    }
    return found;
  }
}
