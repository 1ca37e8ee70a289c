package dev.lanner.framework;

import java.util.List;

/// The filter of {@link RequestLimits}.
public final class RequestLimitsFilter implements FilterFactory<RequestLimits> {
  @Override
  public Filter create(RequestLimits limits, Application application) {
    return new Checking(
        limits.bodyBytes(),
        limits.headerCharacters(),
        limits.targetCharacters(),
        limits.formFields());
  }

  private record Checking(int body, int headers, int target, int fields) implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      if (request.body().length() > body) {
        throw Problem.of(413, "The body has more than " + body + " bytes.");
      }
      if (headers != Integer.MAX_VALUE
          && characters(request.headers()) + characters(request.cookies()) > headers) {
        throw Problem.of(
            431, "The header fields have more than " + headers + " characters together.");
      }
      if (target != Integer.MAX_VALUE
          && request.path().length() + characters(request.query()) > target) {
        throw Problem.of(414, "Path and query have more than " + target + " characters together.");
      }
      if (isForm(request) && size(request.form()) > fields) {
        throw Problem.of(413, "The form has more than " + fields + " fields.");
      }
      return next.proceed(request);
    }
  }

  private static long characters(List<NameValue> pairs) {
    long count = 0;
    for (NameValue pair : pairs) {
      count += pair.name().length() + pair.value().length();
    }
    return count;
  }

  private static int size(FormData form) {
    return form.fields().size() + form.files().size();
  }

  private static boolean isForm(Request request) {
    String contentType = request.header("content-type");
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    return type != null
        && (type.essence().equals("multipart/form-data")
            || type.essence().equals("application/x-www-form-urlencoded"));
  }
}
