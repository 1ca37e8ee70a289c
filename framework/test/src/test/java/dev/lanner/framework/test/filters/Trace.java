package dev.lanner.framework.test.filters;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Notes who was there, in the order of coming and going.
@Singleton
final class Trace {
  private final List<String> steps = new ArrayList<>();

  void add(String step) {
    steps.add(step);
  }

  List<String> steps() {
    return List.copyOf(steps);
  }

  private Answer around(String name, Request request, Filter.Next next) {
    steps.add("+" + name);
    Answer answer = next.proceed(request);
    steps.add("-" + name + " " + answer.status());
    return answer.withHeader("X-Passed", name);
  }

  @Singleton
  static final class OfPackage implements Filter {
    private final Trace trace;

    OfPackage(Trace trace) {
      this.trace = trace;
    }

    @Override
    public Answer around(Request request, Next next) {
      return trace.around("package", request, next);
    }
  }

  @Singleton
  static final class OfClass implements Filter {
    private final Trace trace;

    OfClass(Trace trace) {
      this.trace = trace;
    }

    @Override
    public Answer around(Request request, Next next) {
      return trace.around("class", request, next);
    }
  }

  @Singleton
  static final class OfMethod implements Filter {
    private final Trace trace;

    OfMethod(Trace trace) {
      this.trace = trace;
    }

    @Override
    public Answer around(Request request, Next next) {
      return trace.around("method", request, next);
    }
  }
}
