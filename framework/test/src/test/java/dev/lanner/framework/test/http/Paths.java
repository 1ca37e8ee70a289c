package dev.lanner.framework.test.http;

import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;

/// Templates that several paths fit.
final class Paths {
  private Paths() {}

  @Path
  static final class Root {
    @Get
    String root() {
      return "root";
    }
  }

  @Path("/paths")
  static final class Nested {
    @Get("/literal")
    String literal() {
      return "literal";
    }

    @Get("/café au lait")
    String unicode() {
      return "unicode";
    }

    @Get("/literal/{deep}/bottom")
    String bottom(String deep) {
      return "bottom:" + deep;
    }

    @Get("/{segment}")
    String segment(String segment) {
      return "segment:" + segment;
    }

    @Get("/{segment}/leaf")
    String leaf(String segment) {
      return "leaf:" + segment;
    }

    @Get("/{rest+}")
    String rest(String rest) {
      return "rest:" + rest;
    }
  }

  @Path("/methods")
  static final class Methods {
    @Get("/things")
    String get() {
      return "get";
    }

    @Put("/things")
    String put() {
      return "put";
    }

    @Patch("/things")
    String patch() {
      return "patch";
    }

    @Delete("/{id}")
    String delete(String id) {
      return "delete:" + id;
    }

    @Post("/only")
    String post() {
      return "post";
    }
  }
}
