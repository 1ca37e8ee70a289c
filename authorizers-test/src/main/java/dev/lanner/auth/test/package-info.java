/// Tokens for tests of applications that verify them.
///
/// A [TestIssuer] has keys of its own, fresh for each one, and publishes them on loopback, where
/// the application's real verifier fetches them. It makes a [TestToken] for anybody: a good one, or
/// one that is wrong in a way that has a name.
///
/// {@snippet class="dev.lanner.auth.test.TestIssuerSnippets" region="test"}
///
/// Who is told of by an authorizer of API Gateway needs no token: `TestUser` of
/// `lanner-framework-test` is for that.
@NullMarked
package dev.lanner.auth.test;

import org.jspecify.annotations.NullMarked;
