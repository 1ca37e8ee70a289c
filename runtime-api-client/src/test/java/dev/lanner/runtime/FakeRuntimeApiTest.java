package dev.lanner.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class FakeRuntimeApiTest implements RuntimeApiContract {

  @Override
  public Service service() {
    var fake = new FakeRuntimeApi();
    return new Service() {
      @Override
      public RuntimeApi api() {
        return fake;
      }

      @Override
      public void offer(String requestId, String event, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Lambda-Runtime-Aws-Request-Id", requestId);
        fake.offer(Invocation.of(Headers.of(all), Payload.ofUtf8(event)));
      }

      @Override
      public void refuse(int status) {
        fake.refusing(status);
      }

      @Override
      public List<String> answers() {
        return fake.answers;
      }

      @Override
      public @Nullable String restoreError() {
        return fake.answers.getLast();
      }

      @Override
      public @Nullable String initError() {
        return fake.answers.getLast();
      }
    };
  }
}
