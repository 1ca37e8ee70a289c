package app;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What handlers do at their worst.
@Path("/trouble")
final class Trouble {
  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  @Get("/exception")
  String exception() {
    throw new IllegalStateException("the secret is 42", new RuntimeException("deeper"));
  }

  @Get("/never")
  String never() throws InterruptedException {
    LOG.info("waiting for ever");
    new CountDownLatch(1).await();
    return "unreachable";
  }

  @Get("/exit")
  String exit() {
    Runtime.getRuntime().halt(3);
    return "unreachable";
  }

  @Get("/pid")
  String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }
}
