package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A map in, a map out with the Java types of its values.
public final class Maps
    implements RequestHandler<Map<String, Object>, @Nullable Map<String, Object>> {
  @Override
  public @Nullable Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Mark.begin(context);
    if (event.containsKey("nothing")) {
      return null;
    }
    var types = new TreeMap<String, Object>();
    event.forEach((name, value) -> types.put(name, String.valueOf(typeOf(value))));
    var response = new LinkedHashMap<String, Object>(event);
    response.put("types", types);
    return response;
  }

  private static @Nullable String typeOf(@Nullable Object value) {
    return value == null ? null : value.getClass().getName();
  }
}
