package dev.lanner.framework;

import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.math.BigDecimal;

/// A problem in JSON: RFC 9457, 3.1, with the members of the problem and the violations under
/// `errors`.
final class ProblemJson implements JsonCodec<Problem> {
  static final ProblemJson INSTANCE = new ProblemJson();

  private ProblemJson() {}

  @Override
  public Problem read(JsonReader in) {
    throw new UnsupportedOperationException("Problems are written, not read.");
  }

  @Override
  public void write(JsonWriter out, Problem problem) {
    out.beginObject();
    if (problem.type() != null) {
      out.name("type").value(problem.type().toString());
    }
    out.name("title").value(problem.title());
    out.name("status").value(problem.status());
    if (problem.detail() != null) {
      out.name("detail").value(problem.detail());
    }
    for (var member : problem.members().entrySet()) {
      out.name(member.getKey());
      writeMember(out, member.getValue());
    }
    if (!problem.violations().isEmpty()) {
      out.name("errors").beginArray();
      for (Violation violation : problem.violations()) {
        out.beginObject();
        out.name("in").value(violation.in());
        out.name("name").value(violation.name());
        out.name("detail").value(violation.detail());
        out.endObject();
      }
      out.endArray();
    }
    out.endObject();
  }

  private static void writeMember(JsonWriter out, Object member) {
    if (member instanceof Boolean flag) {
      out.value((boolean) flag);
    } else if (member instanceof Number number) {
      out.value(new BigDecimal(number.toString()));
    } else {
      out.value(member.toString());
    }
  }
}
