package mapping;

import dev.lanner.dynamo.ItemMappingException;
import java.io.PrintWriter;
import java.io.StringWriter;

/// Everything that a log would show of an exception.
final class Reports {
  private Reports() {}

  static String of(ItemMappingException exception) {
    var report = new StringWriter();
    exception.printStackTrace(new PrintWriter(report));
    return report.toString();
  }
}
