package dev.lanner.framework.conformance;

/// All that front ends lose, as the guide has it.
final class Losses {
  static final String[] BY_NATURE = {
    "rest: a REST API drops some fields",
    "rest: one slash at the beginning of a path is left",
    "rest: parameters of one name are put together",
    "http-1.0: a body of text that is not UTF-8 is replaced in part",
    "http-1.0: an HTTP API refuses a malformed escape",
    "http-1.0: fields between two hops are not passed on",
    "http-1.0: parameters of one name are put together",
    "http-2.0: a body of text that is not UTF-8 is replaced in part",
    "http-2.0: a path ends at an encoded question mark",
    "http-2.0: an HTTP API refuses a malformed escape",
    "http-2.0: field lines of one name are joined by commas",
    "http-2.0: fields between two hops are not passed on",
    "function-url: a body of text that is not UTF-8 is replaced in part",
    "function-url: field lines of one name are joined by commas",
    "function-url: fields between two hops are not passed on",
    "alb: a body of text that is not UTF-8 is replaced in part",
    "alb: fields between two hops are not passed on",
    "alb: of field lines of one name the last is left",
    "alb: of parameters of one name the last is left",
    "alb-multi: a body of text that is not UTF-8 is replaced in part",
    "alb-multi: fields between two hops are not passed on",
    "alb-multi: parameters of one name are put together",
  };

  private Losses() {}
}
