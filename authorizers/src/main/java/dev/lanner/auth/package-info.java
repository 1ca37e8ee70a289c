/// Who is calling, proven.
///
/// {@link dev.lanner.auth.TokenVerifier} verifies access and ID tokens of Cognito user pools and of
/// any issuer of OpenID Connect:
///
/// {@snippet class="dev.lanner.auth.TokenSnippets" region="userPool"}
///
/// {@snippet class="dev.lanner.auth.TokenSnippets" region="verify"}
///
/// {@link dev.lanner.auth.LoadBalancerVerifier} does the same for what an Application Load Balancer
/// says about a user it has signed in.
///
/// # The order of things
///
/// 1. **Form.** At most 16 384 characters; three parts; base64url in its one canonical form.
/// 2. **Header**: strict JSON without repeated names. `alg` and `kid` are required; `crit`, `b64`,
///    `zip` and `cty` are refused; keys and addresses of keys in it are ignored and counted.
/// 3. **Claims**: strict JSON, at most 32 levels and 256 names. Issuer, times, use, audience and
///    client, so that a token that cannot be good costs no signature and no request.
/// 4. **Key**: the one that `kid` names, of this issuer, for this algorithm.
/// 5. **Signature**, by the JDK.
///
/// What is wrong first is the {@link dev.lanner.auth.RejectionReason}. It is for the log; the
/// caller gets its status alone.
///
/// # Keys
///
/// {@link dev.lanner.auth.KeySource} says where they come from. Fetched keys are used for 15
/// minutes, and for 24 hours while they cannot be fetched again. A token that names an unknown key
/// has the set fetched again, once in 30 seconds whoever asks, and once a minute for the same name.
/// Keys that are too short, off their curve, private, secret, or labelled for something else are
/// left out, with a warning. Without keys the reason is {@link
/// dev.lanner.auth.RejectionReason#KEYS_UNAVAILABLE}, whose status is 503: this says nothing
/// against the token.
///
/// Ages are differences of the wall clock. No threads, no timers, no connections that stay.
///
/// # Lambda authorizers
///
/// A class with {@link dev.lanner.auth.Authorizer} is a function that API Gateway asks before it
/// calls the routes that name it with {@link dev.lanner.auth.AuthorizedBy}. It returns a {@link
/// dev.lanner.auth.Decision} about a principal, and the policy that comes of it allows exactly the
/// routes of the decision. {@link dev.lanner.auth.TokenAuthorizer} is one for tokens, which needs
/// no code.
///
/// {@snippet class="dev.lanner.auth.KeyAuthorizer" region="authorizer"}
///
/// # Log
///
/// Warnings about keys, to the logger of the verifier's class. Nothing of a token, no key id and no
/// claim gets into a record, a message or the text of a result.
@NullMarked
package dev.lanner.auth;

import org.jspecify.annotations.NullMarked;
