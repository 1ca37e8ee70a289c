/// Amazon Cognito user pools on one machine, for local runs and tests.
///
/// {@snippet class="dev.lanner.local.userpool.LocalUserPoolSnippets" region="start"}
///
/// A [LocalUserPool] speaks the JSON API of Cognito user pools, so that AWS's SDKs and command line
/// work with it once they are told its endpoint. It signs tokens with keys of its own, and
/// publishes them where those who verify tokens look. [Options] say where it listens, what it
/// keeps, which clock it goes by and where its messages go; a [ReadyPool] is there from the start.
///
/// ## Addresses
///
/// | path | what is there |
/// |---|---|
/// | `/` | the API: `X-Amz-Target: AWSCognitoIdentityProviderService.…` |
/// | `/<pool id>` | the issuer of a pool, `iss` of its tokens |
/// | `/<pool id>/.well-known/jwks.json` | its keys, one for access and one for ID tokens |
/// | `/<pool id>/.well-known/openid-configuration` | discovery |
/// | `/oauth2/token` | tokens for clients that act for themselves, and for refresh tokens |
/// | `/oauth2/revoke` | revocation of refresh tokens |
///
/// ## Operations
///
/// - Pools, clients and resource servers are created and described, groups and users created,
///   listed and changed.
/// - Users sign up and are confirmed, by code or administrator; they are created with a temporary
///   password; they forget, change and are given passwords; they change attributes and verify them.
/// - Users sign in by password (`USER_PASSWORD_AUTH`, `ADMIN_USER_PASSWORD_AUTH`), by proving to
///   know it (`USER_SRP_AUTH`, which Amplify chooses), by challenges of functions (`CUSTOM_AUTH`)
///   and by refresh tokens, which a client may have rotated. They sign out, and sessions are
///   revoked with all their tokens.
///
/// An operation that is not there is refused with the list of those that are. A member of a request
/// that is not emulated is refused by its name.
///
/// ## Functions
///
/// Where a pool's `LambdaConfig` names a function, the pool hands events to the [TriggerCaller], as
/// Cognito would to Lambda: five seconds, three times. What a function does wrong is told in
/// Cognito's words. The pool holds no lock meanwhile, so that a function may use the pool.
///
/// {@snippet class="dev.lanner.local.userpool.LocalUserPoolSnippets" region="triggers"}
///
/// ## Identity pools
///
/// A [LocalIdentityPool] takes the ID tokens of these users and gives credentials that carry an
/// identity. It has an endpoint of its own. Nothing on this machine decides by the policies of a
/// role, so a test asks whose credentials are, and evaluates a policy by itself.
///
/// ## What is kept
///
/// With a data folder, everything but challenges that wait for an answer: users, clients, groups,
/// keys and sessions. A request is answered after the file is written. The file is for its owner
/// only; passwords are in it as PBKDF2 hashes of few rounds and as verifiers of SRP, secrets of
/// clients as they are.
///
/// ## Unlike Cognito
///
/// - No sign-in page, no federation, no second factors, no passkeys, no remembered devices. Custom
///   challenges cannot begin with SRP.
/// - No limits: wrong passwords lock nobody out, and codes may be tried again and again.
/// - Credentials of AWS are not asked for, so everybody on this machine is an administrator. In a
///   browser, that is pages which are served on this machine, and no others.
/// - All attributes may be read and written by every client. Constraints on values of attributes
///   are refused.
/// - The region of pools that are created is `local`.
/// - Of the settings of a pool, `AccountRecoverySetting`, `DeletionProtection`,
///   `EmailConfiguration`, `SmsConfiguration`, `UserPoolTags` and `UserPoolTier` make no
///   difference; of a client's, those that are about sign-in pages.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html">Amazon
///   Cognito user pools API reference</a>
@NullMarked
package dev.lanner.local.userpool;

import org.jspecify.annotations.NullMarked;
