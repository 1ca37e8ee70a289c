package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of a caller, by name: the claims of a token, or the context that a Lambda
/// authorizer has made.
///
/// API Gateway makes texts of most claims. They are read as what they were where that is certain:
/// `"true"` as a flag, `"1653049891"` and `"Wed May 18 12:31:07 UTC 2022"` as times. Lists are in
/// {@link ClaimNames}, which tell whether they are exact.
///
/// What is absent or `null` is empty, and what is of another kind is an {@link
/// IllegalStateException}, so that a mistake is not taken for absence. Immutable; each question
/// reads the JSON, so keep the answer.
public final class Claims {
  /// How lists came here.
  enum Lists {
    /// As JSON, so a text is none.
    JSON,

    /// As JSON, or as a text that holds JSON, by whoever wrote a Lambda authorizer.
    JSON_IN_TEXT,

    /// `[a b]`: a JWT authorizer of an HTTP API.
    BRACKETS,

    /// `a,b`: a Cognito authorizer of a REST API.
    COMMAS,

    /// In a way that is not documented.
    UNKNOWN
  }

  static final String GROUPS = "cognito:groups";

  private final Payload json;
  private final Lists lists;

  Claims(Payload json, Lists lists) {
    this.json = json;
    this.lists = lists;
  }

  /// Claims as they are in a token that was verified.
  ///
  /// @param json an object; nobody may change its bytes
  /// @throws IllegalArgumentException when it is no JSON object
  public static Claims ofToken(Payload json) {
    try {
      var in = JsonReader.of(json);
      if (in.peek() == JsonKind.OBJECT) {
        in.skipValue();
        in.end();
        return new Claims(json, Lists.JSON);
      }
    } catch (JsonException _) {
      // It has what it found, and where.
    }
    throw new IllegalArgumentException("Claims are a JSON object, and this is none.");
  }

  /// A claim that is a text.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<String> text(String name) {
    Payload value = value(name);
    if (value.length() == 0) {
      return Optional.empty();
    }
    String text = string(value);
    if (text == null) {
      throw isNot(name, "a text");
    }
    return Optional.of(text);
  }

  /// A claim that is a number, or was one.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<BigDecimal> number(String name) {
    JsonReader in = restored(name);
    if (in == null) {
      return Optional.empty();
    }
    try {
      BigDecimal value = in.readBigDecimal();
      in.end();
      return Optional.of(value);
    } catch (JsonException _) {
      throw isNot(name, "a number");
    }
  }

  /// A claim that is `true` or `false`, or was.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<Boolean> flag(String name) {
    JsonReader in = restored(name);
    if (in == null) {
      return Optional.empty();
    }
    try {
      boolean value = in.readBoolean();
      in.end();
      return Optional.of(value);
    } catch (JsonException _) {
      throw isNot(name, "true or false");
    }
  }

  /// A claim that is a time, such as `exp`: seconds since 1970, or the date that API Gateway made
  /// of them.
  ///
  /// @throws IllegalStateException when it is something else
  public Optional<Instant> time(String name) {
    String text = lists == Lists.JSON ? null : string(value(name));
    Instant date = text == null ? null : ClaimTime.date(text);
    if (date != null) {
      return Optional.of(date);
    }
    JsonReader in = restored(name);
    if (in == null) {
      return Optional.empty();
    }
    try {
      Instant value = ClaimTime.seconds(in);
      in.end();
      return Optional.of(value);
    } catch (JsonException _) {
      throw isNot(name, "a time");
    }
  }

  /// A claim of any kind as the JSON that came.
  public Optional<Payload> json(String name) {
    Payload value = value(name);
    return value.length() == 0 ? Optional.empty() : Optional.of(value);
  }

  /// A claim that is a list of names, such as `cognito:groups`; exactly none when it is absent.
  public ClaimNames names(String name) {
    Payload value = value(name);
    if (value.length() == 0) {
      return ClaimNames.none();
    }
    List<String> array = texts(value);
    if (array != null) {
      return ClaimNames.of(array);
    }
    String text = string(value);
    return text == null ? ClaimNames.within(value.utf8()) : flattened(name, text);
  }

  private ClaimNames flattened(String name, String text) {
    // Cognito has lists there and nothing else, and no spaces in the names of groups; but it has
    // commas and brackets. Of other claims nobody knows whether they were lists at all.
    boolean groups = name.equals(GROUPS) && isOfCognito();
    List<String> names =
        switch (lists) {
          case JSON_IN_TEXT -> texts(Payload.ofUtf8(text));
          case BRACKETS -> groups ? inBrackets(text) : null;
          case COMMAS -> groups ? one(text) : null;
          case JSON, UNKNOWN -> null;
        };
    return names == null ? ClaimNames.within(text) : ClaimNames.of(names);
  }

  private boolean isOfCognito() {
    String issuer = string(value("iss"));
    return issuer != null
        && (issuer.startsWith("https://cognito-idp.")
            || issuer.startsWith("https://issuer-cognito-idp."));
  }

  private static @Nullable List<String> inBrackets(String text) {
    if (!isInBrackets(text)) {
      return null;
    }
    return words(text.substring(1, text.length() - 1));
  }

  /// With a comma there are two groups, or one with a comma in its name.
  private static @Nullable List<String> one(String text) {
    boolean sure = !text.isEmpty() && text.indexOf(',') < 0 && text.indexOf(' ') < 0;
    return sure && !isInBrackets(text) ? List.of(text) : null;
  }

  /// The scopes in `scp`, or in `scope` when that is not there: a text with spaces between them, or
  /// a list. Scopes have no spaces in them, but commas and brackets they may have.
  ClaimNames scopes() {
    String name = value("scp").length() > 0 ? "scp" : "scope";
    String text = string(value(name));
    if (text == null || (lists == Lists.JSON_IN_TEXT && isInBrackets(text))) {
      return names(name);
    }
    boolean sure = lists == Lists.JSON || (text.indexOf(',') < 0 && !isInBrackets(text));
    List<String> scopes = sure ? words(text) : null;
    return scopes == null ? ClaimNames.within(text) : ClaimNames.of(scopes);
  }

  private static boolean isInBrackets(String text) {
    return text.startsWith("[") && text.endsWith("]") && text.length() > 1;
  }

  /// What single spaces keep apart, or `null` when there are others.
  private static @Nullable List<String> words(String text) {
    var words = new ArrayList<String>();
    int from = 0;
    while (!text.isEmpty() && from <= text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      if (to == from) {
        return null;
      }
      words.add(text.substring(from, to));
      from = to + 1;
    }
    return words;
  }

  private static @Nullable String string(Payload value) {
    if (value.length() == 0 || value.array()[value.offset()] != '"') {
      return null;
    }
    return JsonReader.of(value).readString();
  }

  /// The elements of an array of strings; `null` when it is something else.
  static @Nullable List<String> texts(Payload value) {
    try {
      var in = JsonReader.of(value);
      if (in.peek() != JsonKind.ARRAY) {
        return null;
      }
      var texts = new ArrayList<String>();
      in.beginArray();
      while (in.hasNext()) {
        texts.add(in.readString());
      }
      in.end();
      return texts;
    } catch (JsonException _) {
      return null;
    }
  }

  /// The JSON of a claim; empty when it is absent or `null`.
  private Payload value(String name) {
    var in = JsonReader.of(json);
    in.beginObject();
    for (String each = in.nextName(); each != null; each = in.nextName()) {
      if (each.equals(name)) {
        return in.peek() == JsonKind.NULL ? Payload.empty() : in.readRaw();
      }
      in.skipValue();
    }
    return Payload.empty();
  }

  /// A reader of what a claim is, or of what it was before API Gateway made a text of it; `null`
  /// when it is absent.
  private @Nullable JsonReader restored(String name) {
    Payload value = value(name);
    if (value.length() == 0) {
      return null;
    }
    String text = lists == Lists.JSON ? null : string(value);
    return JsonReader.of(text == null ? value : Payload.ofUtf8(text));
  }

  /// The reader's own exception has the claim, and its place.
  private static IllegalStateException isNot(String name, String what) {
    return new IllegalStateException(
        "The claim " + name + " is not " + what + ". Read it as what it is, or as json.");
  }

  /// Names no claim: this object reaches logs by mistake.
  @Override
  public String toString() {
    return "Claims";
  }
}
