package dev.lanner.framework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is calling: what API Gateway, a function URL or IAM has found out, in one form for all of
/// them. A handler may take one as a parameter.
///
/// {@snippet :
/// @Get("/mine")
/// List<Order> mine(Caller caller) {
///   return orders.of(caller.id().orElseThrow());
/// }
/// }
///
/// It comes from where no client can write: `requestContext` of the event, and the context of the
/// invocation. Header fields and bodies never say who calls; with `lanner-authorizers`, a token in
/// them that was verified does. `docs/callers.md` has the table of sources.
///
/// No text of a caller or of what is in it has names, claims or keys.
@BoundBy(CallerBinder.class)
public sealed interface Caller {
  /// Who calls, as far as the front end says: what {@link Request#caller()} is unless something
  /// else was proven.
  ///
  /// @param frontEnd that sent the event, or `null` for another, so that no list is taken for what
  ///   only that one would make of it
  static Caller of(Request request, @Nullable FrontEnd frontEnd) {
    return CallerReader.read(request, frontEnd);
  }

  /// What is the same whenever this caller calls, with whatever token, and different for every
  /// other one; empty when nothing of that kind is known. Opaque: to be kept and compared. It has
  /// personal data in it, so it does not belong into logs.
  Optional<String> id();

  /// Whether it is known who calls, so that {@link #id()} is somebody's who has signed in. Guests
  /// of identity pools have an id and have not.
  default boolean isAuthenticated() {
    return id().isPresent();
  }

  /// The groups that the caller is in; exactly none for callers that have no groups.
  default ClaimNames groups() {
    return ClaimNames.none();
  }

  /// The scopes that the caller was granted; exactly none for callers that have no scopes.
  default ClaimNames scopes() {
    return ClaimNames.none();
  }

  /// Who brought a token that was verified: by a JWT authorizer of an HTTP or REST API, by a
  /// Cognito authorizer of a REST API, or by this application.
  ///
  /// @param claims of the token
  /// @param groups of `cognito:groups`, or of the claim that was named when the application
  ///   verified the token
  /// @param scopes of the token
  record Jwt(Claims claims, ClaimNames groups, ClaimNames scopes) implements Caller {
    /// `iss` and `sub`; empty when one is missing.
    @Override
    public Optional<String> id() {
      String issuer = claims.text("iss").orElse(null);
      String subject = claims.text("sub").orElse(null);
      return issuer == null || subject == null
          ? Optional.empty()
          : Optional.of(user(issuer, subject));
    }

    @Override
    public String toString() {
      return "Caller.Jwt";
    }
  }

  /// Who was signed in by an Application Load Balancer. No event says so by itself: the header
  /// fields have to be verified, and `lanner-authorizers` does.
  ///
  /// @param issuer of the user, from the header of the token
  /// @param subject of the user
  /// @param claims that the load balancer has signed
  record LoadBalancer(String issuer, String subject, Claims claims) implements Caller {
    /// Issuer and subject.
    @Override
    public Optional<String> id() {
      return Optional.of(user(issuer, subject));
    }

    @Override
    public String toString() {
      return "Caller.LoadBalancer";
    }
  }

  /// Who signed the request with credentials of IAM.
  ///
  /// @param userArn of user or assumed role
  /// @param userId such as `AROA…:session`, or `null` when it is not told
  /// @param accountId of the account that the credentials belong to, or `null`
  /// @param accessKey the id of the key, or `null`
  /// @param principalOrgId of the organization, or `null` outside of one
  record Iam(
      String userArn,
      @Nullable String userId,
      @Nullable String accountId,
      @Nullable String accessKey,
      @Nullable String principalOrgId)
      implements Caller {
    /// The ARN.
    @Override
    public Optional<String> id() {
      return Optional.of("iam " + userArn);
    }

    @Override
    public String toString() {
      return "Caller.Iam";
    }
  }

  /// Who has credentials of an identity pool.
  ///
  /// @param identityPoolId such as `eu-central-1:4f291106-…`
  /// @param identityId such as `eu-central-1:3f291106-…`; in policies
  ///   `${cognito-identity.amazonaws.com:sub}`
  /// @param amr how the user has signed in: `authenticated` or `unauthenticated`, then providers;
  ///   empty when the AWS SDK for mobile devices has invoked the function
  record CognitoIdentity(String identityPoolId, String identityId, List<String> amr)
      implements Caller {
    private static final String USER_POOL = ":CognitoSignIn:";

    /// Copies the list.
    public CognitoIdentity {
      amr = List.copyOf(amr);
    }

    /// The identity id.
    @Override
    public Optional<String> id() {
      return Optional.of("identity " + identityId);
    }

    /// Whether it is told that the user has signed in.
    @Override
    public boolean isAuthenticated() {
      return amr.contains("authenticated");
    }

    /// `sub` of the user in the user pool where they have signed in, which is not the identity id.
    public Optional<String> userPoolSubject() {
      for (String provider : amr) {
        int at = provider.indexOf(USER_POOL);
        if (at >= 0) {
          return Optional.of(provider.substring(at + USER_POOL.length()));
        }
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "Caller.CognitoIdentity";
    }
  }

  /// Whose client has a certificate, under a domain name with mutual TLS, where no authorizer says
  /// more.
  ///
  /// @param certificate of the client
  record MutualTls(ClientCertificate certificate) implements Caller {
    /// Issuer and subject of the certificate.
    @Override
    public Optional<String> id() {
      return Optional.of("certificate " + certificate.id());
    }

    @Override
    public String toString() {
      return "Caller.MutualTls";
    }
  }

  /// Whom a Lambda authorizer has let in.
  ///
  /// @param principalId from its answer; with simple responses that is `principalId` in their
  ///   context, and `null` when they have none
  /// @param context from its answer: of HTTP APIs with the types of the values, otherwise texts
  record LambdaAuthorizer(@Nullable String principalId, Claims context) implements Caller {
    /// The principal id; empty when there is none.
    @Override
    public Optional<String> id() {
      return principalId == null ? Optional.empty() : Optional.of("principal " + principalId);
    }

    /// `groups` of the context: a list, or a text with the JSON of one.
    @Override
    public ClaimNames groups() {
      return context.names("groups");
    }

    /// `scope` of the context, a text with spaces between scopes.
    @Override
    public ClaimNames scopes() {
      return context.scopes();
    }

    @Override
    public String toString() {
      return "Caller.LambdaAuthorizer";
    }
  }

  /// Nobody is known to be calling.
  record Anonymous() implements Caller {
    @Override
    public Optional<String> id() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "Caller.Anonymous";
    }
  }

  private static String user(String issuer, String subject) {
    return "user " + issuer + " " + subject;
  }
}
