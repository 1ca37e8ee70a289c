package dev.lanner.framework.test.callers;

import dev.lanner.framework.Caller;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Request;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Remembers who came last.
@Path("/callers")
final class Door {
  private @Nullable Caller last;

  @Get
  String enter(Caller caller) {
    last = caller;
    return caller.toString();
  }

  @Post
  String enter(Caller caller, Request request) {
    return enter(caller) + (caller.equals(request.caller()) ? "" : ", and then another");
  }

  Caller last() {
    return Objects.requireNonNull(last);
  }
}
