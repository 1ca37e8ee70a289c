package dev.lanner.framework.test.events;

import com.amazonaws.services.lambda.runtime.Context;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.MDC;

@Singleton
class Lines {
  final List<String> handled = new ArrayList<>();
  final List<String> noted = new ArrayList<>();
  Runnable whenSlow = () -> {};

  @OnLine(comment = "//")
  void line(Line line) throws Exception {
    handle(line);
  }

  @OnOrderedLine
  void ordered(Line line, Context context) throws Exception {
    handle(line);
    if (line.text().equals("slow") && context.getRemainingTimeInMillis() > 0) {
      whenSlow.run();
    }
  }

  @OnSentLine
  void sent(Line line) throws Exception {
    handle(line);
  }

  private void handle(Line line) throws Exception {
    noted.add(String.valueOf(MDC.get("line")));
    MDC.put("line", line.text());
    switch (line.text()) {
      case "bad" -> throw new Exception("A bad line.");
      case "deep" -> throw new StackOverflowError();
      case "fatal" -> throw new NoClassDefFoundError("Missing");
      case "stopped" -> throw new InterruptedException();
      default -> handled.add(line.text());
    }
  }
}
