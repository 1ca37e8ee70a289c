package dev.lanner.framework.test.errors;

import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Query;
import dev.lanner.framework.Request;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

@Path("/broken")
final class Broken {
  @Get("/{what}")
  String throwing(String what, @Query(defaultValue = "1") int number) throws Exception {
    throw switch (what) {
      case "file" -> new FileNotFoundException("secret file");
      case "io" -> new IOException("secret io");
      case "unchecked" -> new UncheckedIOException(new IOException("secret unchecked"));
      case "arithmetic" -> new ArithmeticException("secret arithmetic");
      case "missing" -> new NoSuchElementException("secret missing");
      case "state" -> new IllegalStateException("secret state");
      case "failing" -> new ArrayStoreException("secret store");
      case "assertion" -> throw new AssertionError("secret assertion");
      case "problem" -> Problem.conflict("A problem stays as it is.");
      default -> new Exception("secret exception");
    };
  }

  @ExceptionHandler
  Problem io(IOException e, Request request) {
    return Problem.of(503, "The disk is busy.")
        .withHeader("Retry-After", "30")
        .with("route", request.route());
  }

  @ExceptionHandler
  Problem file(FileNotFoundException e) {
    return Problem.notFound("There is no such file.");
  }

  @ExceptionHandler
  Problem failing(ArrayStoreException e) {
    throw new IllegalArgumentException("secret handler");
  }
}
