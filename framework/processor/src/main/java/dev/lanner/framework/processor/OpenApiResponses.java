package dev.lanner.framework.processor;

import dev.lanner.framework.Answer;
import dev.lanner.framework.processor.Endpoint.Result;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/// The answers of operations: what the result becomes, and the problems that can be told from the
/// signature; others have their words from `@throws Problem 409 …`.
///
/// `Response` says its status only when there is one, and yet clients want to know what they get
/// when all goes well. So its body stands under `2XX`, unless `@return` begins with a status, as in
/// `@return 202 and a ticket`. All failures without an entry of their own are `default`.
final class OpenApiResponses {
  private static final String API = "dev.lanner.framework.";
  private static final Pattern SUCCESS = Pattern.compile("([23]\\d\\d)\\b[\\s,:]*(?:and\\s+)?(.*)");
  private static final Pattern FAILURES =
      Pattern.compile("([45]\\d\\d)\\b[\\s,:]*(.*?)(?=[,;]?\\s*(?:and\\s+)?\\b[45]\\d\\d\\b|$)");

  private final OpenApiMedia media;
  private final OpenApiProblems problems;
  private final JsonValues values;

  OpenApiResponses(Readers readers, OpenApiMedia media, OpenApiProblems problems) {
    this.media = media;
    this.problems = problems;
    this.values = new JsonValues(readers.types(), readers.extensions());
  }

  /// @param secured whether a security scheme stands around the endpoint
  Members of(Endpoint endpoint, DocComment comment, boolean secured) {
    var responses = new Members();
    addSuccess(responses, endpoint.result(), comment.result());
    Map<String, Members> failures = new TreeMap<>();
    for (int status : OpenApiFailures.of(endpoint, secured)) {
      failures.put(String.valueOf(status), problems.of(status));
    }
    for (DocComment.Thrown thrown : comment.thrown()) {
      if (thrown.type().equals("Problem") || thrown.type().equals(API + "Problem")) {
        addThrown(failures, thrown.text());
      }
    }
    failures.forEach(responses::put);
    return responses.put(OpenApiProblems.othersStatus(), problems.others());
  }

  private void addThrown(Map<String, Members> failures, String text) {
    Matcher each = FAILURES.matcher(text);
    while (each.find()) {
      int status = Integer.parseInt(each.group(1));
      String words = each.group(2).strip();
      failures.put(each.group(1), problems.of(words.isEmpty() ? reason(status) : words));
    }
  }

  private void addSuccess(Members responses, Result result, String text) {
    switch (result.answer()) {
      case "noContent" -> responses.put("204", described(text, reason(204)));
      case "redirect" ->
          responses.put(
              "3XX", described(text, "Where to go on.").put("headers", headers("Location")));
      case "created" ->
          responses.put(
              "201",
              withBody(
                  described(text, reason(201)).put("headers", headers("Location")), result, text));
      case "response" -> {
        Matcher status = SUCCESS.matcher(text);
        boolean known = status.matches();
        String words = known ? status.group(2) : text;
        responses.put(
            known ? status.group(1) : "2XX",
            withBody(
                described(words, known ? reason(Integer.parseInt(status.group(1))) : "Success"),
                result,
                words));
      }
      case "page" ->
          responses.put(
              "200",
              withBody(described(text, reason(200)).put("headers", headers("Link")), result, text));
      case "events" ->
          responses.put(
              "200",
              described(text, "Server-sent events.")
                  .put("content", OpenApiMedia.plain("text/event-stream")));
      case "stream" ->
          responses.put(
              "200",
              described(text, reason(200))
                  .put("content", OpenApiMedia.plain(result.offers().getFirst().mediaType())));
      default -> responses.put("200", withBody(described(text, reason(200)), result, text));
    }
  }

  private Members withBody(Members response, Result result, String text) {
    TypeMirror type = result.body();
    if (type == null || Types.is(type, "java.lang.Void")) {
      return response;
    }
    Members content = media.written(type, result.offers());
    for (Map.Entry<String, JsonTree> each : content.all().entrySet()) {
      if (MediaTypes.isJson(each.getKey())
          && each.getValue() instanceof Members one
          && one.get("schema") instanceof Members schema) {
        schema.putUnlessEmpty("examples", values.examples(type, text));
      }
    }
    return response.put("content", content);
  }

  private static Members described(String text, String otherwise) {
    return new Members().put("description", text.isEmpty() ? otherwise : text);
  }

  private static Members headers(String name) {
    boolean link = name.equals("Link");
    Members schema = ScalarSchemas.string();
    return new Members()
        .put(
            name,
            new Members()
                .put(
                    "description",
                    link
                        ? "Leads to the next page with `rel=\"next\"`; absent on the last."
                        : "Where it is.")
                .put("schema", link ? schema : schema.put("format", "uri-reference")));
  }

  private static String reason(int status) {
    return Answer.empty(status).reason();
  }
}
