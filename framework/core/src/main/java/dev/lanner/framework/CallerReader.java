package dev.lanner.framework;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads who calls from what the front end and Lambda say.
///
/// An authorizer says more than a signature, and a signature more than a certificate. But when the
/// AWS SDK for mobile devices has invoked the function, the client has written the whole event, so
/// that its identity alone counts.
final class CallerReader {
  private static final JsonNames JWT = JsonNames.of("claims", "scopes");
  private static final JsonNames IAM =
      JsonNames.of(
          "userArn", "userId", "accountId", "accessKey", "principalOrgId", "cognitoIdentity");
  private static final JsonNames COGNITO = JsonNames.of("identityPoolId", "identityId", "amr");
  private static final JsonNames IDENTITY =
      JsonNames.of(
          "userArn",
          "user",
          "accountId",
          "accessKey",
          "principalOrgId",
          "cognitoIdentityPoolId",
          "cognitoIdentityId",
          "cognitoAuthenticationType",
          "cognitoAuthenticationProvider",
          "clientCert");
  private static final JsonNames CERTIFICATE = JsonNames.of("clientCertPem");
  private static final JsonNames PRINCIPAL = JsonNames.of("principalId");

  private final @Nullable FrontEnd frontEnd;

  private CallerReader(@Nullable FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
  }

  static Caller read(Request request, @Nullable FrontEnd frontEnd) {
    CognitoIdentity mobile = request.context().getIdentity();
    if (mobile != null && isText(mobile.getIdentityId())) {
      String pool = mobile.getIdentityPoolId();
      return new Caller.CognitoIdentity(
          pool == null ? "" : pool, mobile.getIdentityId(), List.of());
    }
    var reader = new CallerReader(frontEnd);
    Caller caller = reader.ofAuthorizer(request.authorizer());
    if (caller == null) {
      caller = ofIdentity(request.identity());
    }
    return caller == null ? new Caller.Anonymous() : caller;
  }

  private @Nullable Caller ofAuthorizer(Payload authorizer) {
    if (authorizer.length() == 0) {
      return null;
    }
    Caller known = null;
    Payload claims = Payload.empty();
    Payload scopes = Payload.empty();
    boolean flat = false;
    boolean isContext = false;
    var in = JsonReader.of(authorizer);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonKind kind = in.peek();
      Payload value = in.readRaw();
      boolean object = kind == JsonKind.OBJECT;
      switch (name) {
        case "jwt" -> known = object ? jwt(value) : known;
        case "iam" -> known = object ? iam(value) : known;
        case "lambda" -> known = object ? lambda(value) : known;
        case "claims" -> claims = object ? value : claims;
        case "scopes" -> {
          flat = true;
          scopes = value;
        }
        case "integrationLatency" -> {}
        default -> isContext |= kind != JsonKind.NULL;
      }
    }
    if (known == null && claims.length() > 0) {
      known = jwt(claims, scopes, flat ? Claims.Lists.BRACKETS : Claims.Lists.COMMAS);
    }
    return known == null && isContext ? lambda(authorizer) : known;
  }

  private @Nullable Caller jwt(Payload jwt) {
    Payload claims = Payload.empty();
    Payload scopes = Payload.empty();
    var in = JsonReader.of(jwt);
    in.beginObject(JWT);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> claims = object(in);
        default -> scopes = in.readRaw();
      }
    }
    return claims.length() == 0 ? null : jwt(claims, scopes, Claims.Lists.BRACKETS);
  }

  /// @param scopes all scopes of the token, where the route asks for one; an HTTP API keeps them
  /// @param lists how the front end writes lists if it is the one that is known to send this form
  private Caller jwt(Payload claims, Payload scopes, Claims.Lists lists) {
    FrontEnd sender = lists == Claims.Lists.COMMAS ? FrontEnd.REST : FrontEnd.HTTP;
    var read = new Claims(claims, frontEnd == sender ? lists : Claims.Lists.UNKNOWN);
    List<String> all = scopes.length() == 0 ? null : Claims.texts(scopes);
    return new Caller.Jwt(
        read, read.names(Claims.GROUPS), all == null ? read.scopes() : ClaimNames.of(all));
  }

  /// An empty context tells of nobody.
  private static @Nullable Caller lambda(Payload context) {
    String principalId = null;
    var all = JsonReader.of(context);
    all.beginObject();
    boolean empty = all.nextName() == null;
    var in = JsonReader.of(context);
    in.beginObject(PRINCIPAL);
    while (in.nextIndex() >= 0) {
      principalId = text(in);
    }
    return empty
        ? null
        : new Caller.LambdaAuthorizer(principalId, new Claims(context, Claims.Lists.JSON_IN_TEXT));
  }

  private static @Nullable Caller iam(Payload iam) {
    var texts = new @Nullable String[5];
    Caller cognito = null;
    var in = JsonReader.of(iam);
    in.beginObject(IAM);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      if (name == 5) {
        cognito = in.peek() == JsonKind.OBJECT ? cognito(in) : skipped(in);
      } else {
        texts[name] = text(in);
      }
    }
    return cognito == null ? iam(texts) : cognito;
  }

  private static @Nullable Caller iam(@Nullable String[] texts) {
    String userArn = texts[0];
    return userArn == null ? null : new Caller.Iam(userArn, texts[1], texts[2], texts[3], texts[4]);
  }

  private static @Nullable Caller cognito(JsonReader in) {
    String pool = null;
    String id = null;
    List<String> amr = List.of();
    in.beginObject(COGNITO);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> pool = text(in);
        case 1 -> id = text(in);
        default -> {
          List<String> read = Claims.texts(in.readRaw());
          amr = read == null ? List.of() : read;
        }
      }
    }
    return cognito(pool, id, amr);
  }

  private static @Nullable Caller cognito(
      @Nullable String pool, @Nullable String id, List<String> amr) {
    return id == null ? null : new Caller.CognitoIdentity(pool == null ? "" : pool, id, amr);
  }

  private static @Nullable Caller ofIdentity(Payload identity) {
    if (identity.length() == 0) {
      return null;
    }
    var texts = new @Nullable String[9];
    String pem = null;
    var in = JsonReader.of(identity);
    in.beginObject(IDENTITY);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      if (name == 9) {
        pem = pem(in);
      } else {
        texts[name] = text(in);
      }
    }
    Caller caller = cognito(texts[5], texts[6], amr(texts[7], texts[8]));
    if (caller == null) {
      caller = iam(texts);
    }
    return caller == null && pem != null
        ? new Caller.MutualTls(new ClientCertificate(pem))
        : caller;
  }

  /// The list that HTTP APIs have, of what REST APIs make two texts.
  private static List<String> amr(@Nullable String type, @Nullable String providers) {
    var amr = new ArrayList<String>();
    if (type != null) {
      amr.add(type);
    }
    if (providers != null) {
      amr.addAll(List.of(providers.split(",")));
    }
    return amr;
  }

  private static @Nullable String pem(JsonReader in) {
    if (in.peek() != JsonKind.OBJECT) {
      in.skipValue();
      return null;
    }
    String pem = null;
    in.beginObject(CERTIFICATE);
    while (in.nextIndex() >= 0) {
      pem = text(in);
    }
    return pem;
  }

  private static Payload object(JsonReader in) {
    boolean object = in.peek() == JsonKind.OBJECT;
    Payload value = in.readRaw();
    return object ? value : Payload.empty();
  }

  /// An empty text is none.
  private static @Nullable String text(JsonReader in) {
    if (in.peek() != JsonKind.STRING) {
      in.skipValue();
      return null;
    }
    String text = in.readString();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Caller skipped(JsonReader in) {
    in.skipValue();
    return null;
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isEmpty();
  }
}
