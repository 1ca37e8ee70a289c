package dev.lanner.framework;

/// The filter of {@link SecurityHeaders}.
public final class SecurityHeadersFilter implements FilterFactory<SecurityHeaders> {
  @Override
  public Filter create(SecurityHeaders settings, Application application) {
    return new Adding(
        settings.strictTransportSecurity(),
        settings.contentSecurityPolicy(),
        settings.referrerPolicy(),
        settings.frameOptions());
  }

  private record Adding(String transport, String content, String referrer, String frame)
      implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      Answer answer = with(next.proceed(request), "x-content-type-options", "nosniff");
      answer = with(answer, "strict-transport-security", transport);
      answer = with(answer, "content-security-policy", content);
      answer = with(answer, "referrer-policy", referrer);
      return with(answer, "x-frame-options", frame);
    }

    private static Answer with(Answer answer, String name, String value) {
      boolean set = value.isEmpty() || answer.header(name) != null;
      return set ? answer : answer.withHeader(name, value);
    }
  }
}
