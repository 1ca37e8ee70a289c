package dev.lanner.framework.aws;

import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/// How handlers take identities; {@link IdentityPoolTest} calls them.
final class IdentityPoolSnippets {
  private IdentityPoolSnippets() {}

  interface Tasks {
    List<String> of(String owner, AwsCredentialsProvider caller);
  }

  @Path("/tasks")
  static final class Handlers {
    private final IdentityPool pool;
    private final Tasks tasks;

    Handlers(IdentityPool pool, Tasks tasks) {
      this.pool = pool;
      this.tasks = tasks;
    }

    // @start region="handler"
    /// What belongs to the caller, read with the caller's own credentials.
    @Get
    List<String> mine(Request request) {
      PoolIdentity caller = pool.identify(request);
      return tasks.of(caller.id(), caller);
    }

    @ExceptionHandler
    Problem refused(IdentityPoolException e) {
      return Problem.of(e.status(), null);
    }
    // @end
  }
}
