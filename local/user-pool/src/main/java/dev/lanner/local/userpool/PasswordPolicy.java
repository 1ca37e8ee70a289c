package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What passwords have to be like.
///
/// @param minLength characters, 6 to 99
/// @param temporaryDays how long a temporary password lets a user in, 1 to 365 days
record PasswordPolicy(
    int minLength,
    boolean upperCase,
    boolean lowerCase,
    boolean numbers,
    boolean symbols,
    int temporaryDays) {
  /// Cognito's, for a pool that says nothing.
  static final PasswordPolicy DEFAULT = new PasswordPolicy(8, true, true, true, true, 7);

  private static final int MAX_LENGTH = 256;
  private static final String SYMBOLS = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";

  /// Reads `Policies.PasswordPolicy`.
  static PasswordPolicy read(@Nullable AwsJsonObject policies) {
    var policy =
        policies == null
            ? null
            : policies.optionalObject(
                "PasswordPolicy",
                "MinimumLength",
                "RequireUppercase",
                "RequireLowercase",
                "RequireNumbers",
                "RequireSymbols",
                "TemporaryPasswordValidityDays");
    if (policy == null) {
      return DEFAULT;
    }
    var days = policy.optionalInteger("TemporaryPasswordValidityDays");
    var length = policy.optionalInteger("MinimumLength");
    var read =
        new PasswordPolicy(
            length == null ? DEFAULT.minLength : length,
            policy.flag("RequireUppercase", false),
            policy.flag("RequireLowercase", false),
            policy.flag("RequireNumbers", false),
            policy.flag("RequireSymbols", false),
            days == null || days == 0 ? DEFAULT.temporaryDays : days);
    if (read.minLength < 6 || read.minLength > 99) {
      throw Errors.invalid("MinimumLength is %d, and has to be 6 to 99.".formatted(read.minLength));
    }
    if (read.temporaryDays < 0 || read.temporaryDays > 365) {
      throw Errors.invalid(
          "TemporaryPasswordValidityDays is %d, and has to be 0 to 365."
              .formatted(read.temporaryDays));
    }
    return read;
  }

  ObjectNode toJson() {
    var policy = Json.object();
    policy
        .putObject("PasswordPolicy")
        .put("MinimumLength", minLength)
        .put("RequireUppercase", upperCase)
        .put("RequireLowercase", lowerCase)
        .put("RequireNumbers", numbers)
        .put("RequireSymbols", symbols)
        .put("TemporaryPasswordValidityDays", temporaryDays);
    return policy;
  }

  /// @throws AwsJsonException when the password is not like that
  void check(String password) {
    if (password.length() < minLength) {
      throw violated("Password not long enough");
    }
    if (password.length() > MAX_LENGTH) {
      throw violated("Password is too long");
    }
    require(upperCase, password, Character::isUpperCase, "uppercase");
    require(lowerCase, password, Character::isLowerCase, "lowercase");
    require(numbers, password, Character::isDigit, "numeric");
    require(symbols, password, c -> SYMBOLS.indexOf(c) >= 0, "symbol");
  }

  private static void require(boolean isRequired, String password, IntPredicate kind, String name) {
    if (isRequired && password.chars().noneMatch(kind)) {
      throw violated("Password must have " + name + " characters");
    }
  }

  private static AwsJsonException violated(String how) {
    return new AwsJsonException(
        "InvalidPasswordException", "Password did not conform with policy: " + how);
  }
}
