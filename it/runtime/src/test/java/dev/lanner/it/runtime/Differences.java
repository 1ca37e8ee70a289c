package dev.lanner.it.runtime;

import java.util.List;

/// Every difference to AWS's runtime interface client 2.9.0 that is meant, and why. The table in
/// `docs/differences-to-ric.md` is made of these.
final class Differences {
  private static final String NONE = Difference.Row.NONE;
  private static final String NOT_THERE = "class missing|no .*";
  private static final String THROWS = ".* throws";

  static final List<Difference> ALL =
      List.of(
          difference(
              "`User-Agent`",
              "`aws-lambda-java/<JDK>-<version>`",
              "`lanner/<version>`",
              "It names the client.",
              in(".*", ".* header user-agent", "aws-lambda-java/.*", "lanner/.*")),
          difference(
              "`Accept`, `Connection`",
              "`*/*`, `keep-alive`",
              "not sent",
              "The Runtime API has no use for them.",
              in(".*", ".* header accept", ".+", NONE),
              in(".*", ".*error header connection", "keep-alive", NONE)),
          difference(
              "Connection of an error",
              "another one, through `HttpURLConnection`, which obeys proxy settings",
              "the one of all other calls",
              "An error must not depend on a second way out.",
              in(".*", ".*error connection", "another", "the first")),
          difference(
              "An event without `Content-Type`",
              "the process crashes",
              "is an event like others",
              "Nothing says that the header is always there.",
              in("event without a content type", "1 answer", NONE, "response =\\{\\}"),
              in("event without a content type", "calls", "next", "next, 1/response, next"),
              in("event without a content type", "end", "exits with status 134", "waits .*")),
          difference(
              "A client context with characters outside of the Basic Multilingual Plane",
              "fails the invocation",
              "arrives",
              "The header is UTF-8.",
              in(
                  "context",
                  "5 answer",
                  "error .*MalformedJsonException.*",
                  "response .*\\.k=🦅 .*"),
              in("context", "calls", ".*5/error.*", ".*5/response.*")),
          difference(
              "A client context with values in `custom` that are no strings",
              "fails the invocation",
              "they arrive as their JSON text",
              "Some clients send numbers and objects.",
              in(
                  "context",
                  "6 answer",
                  "error .*JsonSyntaxException.*",
                  "response .*\\.n=1 \\.client\\.custom\\.o=\\{\"a\":\\[true]} .*")),
          difference(
              "A client context or Cognito identity that is not JSON",
              "fails the invocation",
              "is `null`, once it is asked for, and a warning in the log",
              "It comes from the caller, and most handlers never look at it.",
              in("context", "(7|14) answer", "error .*JsonSyntaxException.*", "response .*"),
              in("context", "log of (7|14)", NONE, "\\[WARN] Lambda-Runtime-.* is null\\."),
              in("context", "log of (4|13)( thrown)?", ".*gson.*", NONE)),
          difference(
              "Remaining time once the deadline is long past, or far in the future",
              "overflows an `int`: more than an hour, or nothing",
              "0, or the largest `int`",
              "Emulators send deadlines far in the future.",
              in("context", "11/response body.remaining", "none|negative", "more"),
              in("context", "12/response body.remaining", "more", "none")),
          difference(
              "Causes and suppressed exceptions in the error body and for X-Ray",
              "left out",
              "told, with their frames",
              "The cause is what has to be mended.",
              in(".*", ".*error body.stackTrace", ".*", ".*(Caused by|Suppressed): .*"),
              in(".*", ".*/error X-Ray cause.exceptions\\[\\d+]\\.\\w+", NONE, ".*")),
          difference(
              "The X-Ray cause of a long stack trace",
              "up to 1 MiB, which Lambda cuts to 64 KiB and then drops as broken",
              "at most 32 KiB: frames are left out in the middle",
              "Lambda has to be able to read it.",
              in("trouble", "11/error X-Ray cause.exceptions\\[0].stack", ".*deep.*", ".*deep.*")),
          difference(
              "The X-Ray cause as a header",
              "raw UTF-8",
              "ASCII, with escapes",
              "A header is ASCII.",
              in("trouble", "[89]/error X-Ray cause is ASCII", "false", "true")),
          difference(
              "A chain of causes that is circular, in the log",
              "`CIRCULAR REFERENCE`",
              "`(shown above; the chain is circular)`",
              "Words of our own.",
              in(
                  "trouble",
                  "log of 6 thrown",
                  ".*\\[CIRCULAR REFERENCE: .*",
                  ".*the chain is circular.*")),
          difference(
              "Half a character in a message",
              "`?`",
              "U+FFFD",
              "That is what Unicode has for it.",
              in("trouble", "9/error .*[mM]essage", "half \\? of.*", "half \ufffd of.*")),
          difference(
              "A message longer than 64 KiB",
              "sent as it is; past 6 MiB the process dies",
              "cut",
              "An error report has to arrive.",
              in("trouble", "10/error .*[mM]essage", "100000 characters.*", ".*")),
          difference(
              "`StackOverflowError` in a handler",
              "the process exits",
              "the process goes on",
              "Once the stack is unwound nothing is broken.",
              in("trouble", "12 answer", NONE, "response ="),
              in("trouble", "calls", ".*11/error", ".*11/error, next, 12/response, next"),
              in("trouble", "end", "exits with status 0", "waits .*")),
          difference(
              "A failure in the log",
              "message and type, then the stack trace; as JSON, all of it is the message",
              "one record with time, request id and level, then the stack trace; as JSON, `errorType`,"
                  + " `errorMessage` and `stackTrace`",
              "It can be searched for, and told from what the handler prints.",
              in(".*", "log of \\w+", ".*", ".*<now> \\S+ (ERROR|FATAL) dev.lanner.runtime The .*"),
              in(
                  "failure.*JSON",
                  "log of . record 1.message",
                  ".*\tat app.*",
                  "The handler failed."),
              in("failure.*JSON", "log of . record 1.(error\\w+|stackTrace.*)", NONE, ".*")),
          difference(
              "A response larger than 6 MiB and 100 bytes",
              "sent; after 413 an error that is refused, and the process exits",
              "not sent; an error `Function.ResponseSizeTooLarge`, and the process goes on",
              "The caller learns what is wrong, and the next event meets a warm process.",
              in(
                  ".*413",
                  "1 answer",
                  "response .* error .*",
                  "error .*Function.ResponseSizeTooLarge.*"),
              in(
                  ".*413",
                  "1/error (header lambda-runtime-function-error-type|body\\.\\w+)",
                  ".*UserException|.*'413'\\.|.*ClientException",
                  "Function.ResponseSizeTooLarge|.* has 7000000 bytes, .*"),
              in(".*413", "1/error X-Ray cause.*", ".*", NONE),
              in(".*413", "2 answer", NONE, "response .*"),
              in(
                  ".*413",
                  "calls",
                  "next, 1/response, 1/error",
                  "next, 1/error, next, 2/response, next"),
              in(".*413", "standard error of init thrown", ".*Response code: '403'.*", NONE),
              in(".*413", "end", "exits with status 1", "waits .*")),
          difference(
              "An answer that comes too late (410, 400 `InvalidRequestID`)",
              "an error that is refused as well, and the process exits",
              "dropped with a warning, and the process goes on",
              "The invocation is over, the process is fine.",
              in(".*(410|400).*", "1 answer", "response .* error .*", "response .*"),
              in(".*(410|400).*", "2 answer", NONE, "response .*"),
              in(".*(410|400).*", "calls", ".*error", ".*2/response, next"),
              in(
                  ".*(410|400).*",
                  "log of 1",
                  ".*",
                  ".* WARN dev.lanner.runtime Lambda no longer waits .*"),
              in(".*(410|400).*", "standard error of init thrown", ".*Response code: '4.*", NONE),
              in(".*(410|400).*", "end", "exits with status 1", "waits .*")),
          difference(
              "A response answered by 403 or 500",
              "an error that is refused as well",
              "nothing more is sent",
              "Runtime and Lambda disagree about the state: both clients exit with status 1.",
              in(".*answered by (403|500)", "1 answer", "response = error .*", "response ="),
              in(
                  ".*answered by (403|500)",
                  "calls",
                  "next, 1/response, 1/error",
                  "next, 1/response"),
              in(".*answered by (403|500)", "standard error of init thrown", ".*'403'.*", NONE)),
          difference(
              "`errorMessage` of an event that is not JSON or not of the handler's type",
              "`An error occurred during JSON parsing`",
              "names the type",
              "It says what was expected.",
              in(
                  "map|bean|string|method.*",
                  "\\d/error .*[mM]essage",
                  "An error occurred during JSON parsing",
                  "The event could not be read as .*"),
              in(
                  "map|bean|string|method.*",
                  "log of \\w+ thrown",
                  ".*JSON parsing.*",
                  ".*be read as.*")),
          difference(
              "A handler that is not there, or that cannot be called",
              "an error for each event",
              "one init error, and the process exits with status 1",
              "A deployment that cannot work should fail as one.",
              in(NOT_THERE, "init/error .*", NONE, ".*"),
              in(NOT_THERE, "next .*", ".*", NONE),
              in(NOT_THERE, "1 answer", "error .*", NONE),
              in(NOT_THERE, "calls", "next, 1/error, next", "init/error"),
              in(NOT_THERE, "log of init( thrown)?", ".*", ".*"),
              in(NOT_THERE, "end", "waits .*", "exits with status 1")),
          difference(
              "A constructor or static initializer that throws",
              "told without a stack trace; `ExceptionInInitializerError`",
              "told as it was thrown, with its stack trace",
              "It is the user's code that failed, and this is where.",
              in(THROWS, "init/error body.stackTrace.*", NONE, ".*"),
              in(THROWS, "init/error X-Ray cause.*", NONE, ".*"),
              in("static.*", "init/error body.errorMessage", "Error loading class .*", ".*\"one\""),
              in(
                  "static.*",
                  "init/error body.errorType",
                  ".*InitializerError",
                  ".*FormatException"),
              in("static.*", "log of init thrown", ".*InitializerError.*", ".*")),
          difference(
              "A record without a line feed at its end, as text",
              "runs into the next one",
              "ends with one",
              "One record is one line.",
              in(
                  "log as text.*",
                  "log of 1",
                  ".*feed\nlogged as bytes.*",
                  ".*feed\n\nlogged as bytes.*")),
          difference(
              "A line feed at the end of a record, as JSON",
              "kept",
              "left out",
              "It ends the line, and is no part of the message.",
              in("log as JSON.*", "log of 1 record \\d+.message", ".*\n", ".*[^\n]")),
          difference(
              "`timestamp`, as JSON",
              "local time, marked as UTC",
              "UTC",
              "`Z` means UTC.",
              in("log as JSON.*", "log of 1 record \\d+.timestamp", "<now and 9 hours>", "<now>")),
          difference(
              "`level` of a record without one, as JSON",
              "`UNDEFINED`",
              "`INFO`",
              "Filters know `INFO`.",
              in("log as JSON.*", "log of 1 record \\d+.level", "UNDEFINED", "INFO")),
          difference(
              "Trace id and logger, as JSON",
              "left out",
              "`traceId`, `logger`",
              "A record can be found by them.",
              in(".*JSON.*", "log of . record \\d+.traceId", NONE, "Root=.*"),
              in(".*JSON.*", "log of . record \\d+.logger", NONE, "dev.lanner.runtime")),
          difference(
              "The start of concurrent workers",
              "a line in the log",
              "silent",
              "It says nothing that the settings do not.",
              in("two at once", "log of init record 1\\..*", ".*", NONE)));

  private Differences() {}

  private static Difference difference(
      String what, String ric, String lanner, String because, Difference.Row... rows) {
    return new Difference(what, ric, lanner, because, List.of(rows));
  }

  private static Difference.Row in(String scenario, String fact, String ric, String lanner) {
    return new Difference.Row(scenario, fact, ric, lanner);
  }

  /// The row that a finding belongs to first, or `null` when it is not meant.
  static Difference.Row rowOf(Finding finding) {
    for (var difference : ALL) {
      for (var row : difference.rows()) {
        if (row.matches(finding)) {
          return row;
        }
      }
    }
    return null;
  }

  /// The table in Markdown.
  static String table() {
    var table =
        new StringBuilder("| what | AWS's client | Lanner | because |\n|---|---|---|---|\n");
    for (var difference : ALL) {
      table.append("| ").append(difference.what()).append(" | ").append(difference.ric());
      table.append(" | ").append(difference.lanner()).append(" | ").append(difference.because());
      table.append(" |\n");
    }
    return table.toString();
  }
}
