/// Triggers of Cognito user pools, as methods.
///
/// {@snippet :
/// @Singleton
/// final class SignUp {
///   @OnPreSignUp
///   PreSignUp.Response check(PreSignUp event) {
///     if (!event.userAttributes().getOrDefault("email", "").endsWith("@example.com")) {
///       throw new UserMessageException("Sign up with an address of example.com");
///     }
///     return PreSignUp.Response.confirmed();
///   }
/// }
/// }
///
/// Each class with such methods is a function, which the user pool's `LambdaConfig` names at each
/// trigger that the class has a method for. What an event has besides what a method changes goes
/// back to Cognito byte for byte. Texts of events have personal data and secrets in them; neither
/// these types nor what they throw show any.
@NullMarked
package dev.lanner.auth.triggers;

import org.jspecify.annotations.NullMarked;
