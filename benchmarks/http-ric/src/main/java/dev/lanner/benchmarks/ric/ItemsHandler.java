package dev.lanner.benchmarks.ric;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Routes by hand, binds with Jackson, checks by hand. Readers and writers are made once, in the
/// init phase.
public final class ItemsHandler implements RequestStreamHandler {
  private static final String ITEMS = "/items";

  private final Catalogue catalogue = new Catalogue();
  private final JsonMapper mapper;
  private final ObjectReader items;
  private final ObjectWriter bodies;

  public ItemsHandler() {
    mapper =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    items = mapper.readerFor(ItemBody.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    bodies = mapper.writer();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpResponse response = answer(new HttpEvent(mapper.readTree(input)));
    try (JsonGenerator out = mapper.createGenerator(output)) {
      response.write(out);
    }
  }

  private HttpResponse answer(HttpEvent event) throws IOException {
    String path = event.rawPath();
    String method = event.method();
    if (path.equals(ITEMS)) {
      return method.equals("POST") ? add(event) : notAllowed(method, "POST");
    }
    if (path.startsWith(ITEMS + "/") && path.indexOf('/', ITEMS.length() + 1) < 0) {
      String id = path.substring(ITEMS.length() + 1);
      return method.equals("GET") ? find(id, event) : notAllowed(method, "GET");
    }
    return problem(Problem.of(404, "Not Found", "There is nothing at this path."));
  }

  private HttpResponse find(String idText, HttpEvent event) throws IOException {
    var violations = new ArrayList<Violation>();
    int id = 0;
    try {
      id = Integer.parseInt(idText);
    } catch (NumberFormatException e) {
      violations.add(new Violation("path", "id", "must be a whole number"));
    }
    String currencyText = event.query("currency");
    Currency currency = Currency.EUR;
    if (currencyText != null) {
      try {
        currency = Currency.valueOf(currencyText);
      } catch (IllegalArgumentException e) {
        violations.add(new Violation("query", "currency", "must be one of EUR, USD, GBP"));
      }
    }
    if (!violations.isEmpty()) {
      return problem(Problem.invalid(violations));
    }
    Optional<Item> found = catalogue.find(id);
    if (found.isEmpty()) {
      return problem(Problem.of(404, "Not Found", "There is nothing at this path."));
    }
    String body = bodies.writeValueAsString(PricedItem.of(found.get(), currency));
    return new HttpResponse(200, Map.of("content-type", "application/json"), body);
  }

  private HttpResponse add(HttpEvent event) throws IOException {
    String text = event.text();
    if (text.isEmpty()) {
      return problem(Problem.invalid(List.of(new Violation("body", "", "is required"))));
    }
    ItemBody body;
    try {
      body = items.readValue(text);
    } catch (JacksonException e) {
      String detail = "The body cannot be read. " + e.getOriginalMessage();
      return problem(Problem.of(400, "Bad Request", detail));
    }
    var violations = new ArrayList<Violation>();
    NewItem item = body == null ? null : body.checked(violations);
    if (item == null) {
      return problem(Problem.invalid(violations));
    }
    Item added = catalogue.add(item);
    var headers = Map.of("content-type", "application/json", "location", ITEMS + "/" + added.id());
    String json = bodies.writeValueAsString(PricedItem.of(added, Currency.EUR));
    return new HttpResponse(201, headers, json);
  }

  private HttpResponse notAllowed(String method, String allowed) throws IOException {
    String detail = "This path does not answer to " + method + ".";
    String body = bodies.writeValueAsString(Problem.of(405, "Method Not Allowed", detail));
    var headers = Map.of("content-type", "application/problem+json", "allow", allowed);
    return new HttpResponse(405, headers, body);
  }

  private HttpResponse problem(Problem problem) throws IOException {
    String body = bodies.writeValueAsString(problem);
    return new HttpResponse(
        problem.status(), Map.of("content-type", "application/problem+json"), body);
  }
}
