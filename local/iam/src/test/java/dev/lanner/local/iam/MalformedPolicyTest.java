package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedPolicyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`` | The policy is empty; a JSON object is expected.",
        "{ | The policy is not JSON: look at line 1, column 2.",
        "[] | The policy is a list; an object is expected.",
        "7 | The policy is the number 7; an object is expected.",
        "{} {} | The policy goes on after its JSON value; nothing more is expected.",
        "{} | The policy has no Statement; an object or a list of objects is expected.",
        "{'Statement': []} | Statement is an empty list; at least one statement is expected.",
        "{'Statement': ['a']} | Statement[0] is a text; an object is expected.",
        "{'Statement': null} | Statement is null; an object is expected.",
        "{'statement': {}} | statement is not known; these are: Version, Id, Statement.",
        "{'Version': 2012, 'Statement': {}} | Version is the number 2012; a text is expected.",
        "{'Version': '2012-10-18', 'Statement': {}} | Version is \"2012-10-18\"; 2012-10-17 or, for a policy without variables, 2008-10-17 is expected.",
        "{'Id': [], 'Statement': {}} | Id is a list; a text is expected.",
        "{'Statement': {}, 'Statement': {}} | Statement is there twice; one of the two has to go.",
        "{'Statement': [{'Effect': 'Allow', 'Effect': 'Deny'}]} | Statement[0].Effect is there twice; one of the two has to go.",
      })
  void isRefusedAsADocument(String json, String message) {
    assertThatThrownBy(() -> Policy.parse(json.replace('\'', '"')))
        .isInstanceOf(PolicyException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'Action': '*', 'Resource': '*' | Statement has no Effect; Allow or Deny is expected.",
        "'Effect': 'allow', 'Action': '*', 'Resource': '*' | Statement.Effect is \"allow\"; Allow or Deny is expected, in this case.",
        "'Effect': true, 'Action': '*', 'Resource': '*' | Statement.Effect is true; a text is expected.",
        "'Effect': 'Allow', 'Resource': '*' | Statement has neither Action nor NotAction; one of them is expected.",
        "'Effect': 'Allow', 'Action': '*' | Statement has neither Resource nor NotResource; one of them is expected.",
        "'Effect': 'Allow', 'Action': '*', 'NotAction': '*', 'Resource': '*' | Statement.NotAction is beside Action; only one of them is expected.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'NotResource': [] | Statement.NotResource is beside Resource; only one of them is expected.",
        "'Effect': 'Allow', 'Action': '*', 'NotResource': [] | Statement.NotResource is an empty list, which would be everything; * says that.",
        "'Effect': 'Allow', 'Action': {}, 'Resource': '*' | Statement.Action is an object; a text is expected.",
        "'Effect': 'Allow', 'Action': ['a:b', ['c:d']], 'Resource': '*' | Statement.Action[1] is a list; a text is expected.",
        "'Effect': 'Allow', 'Action': 'Invoke', 'Resource': '*' | Statement.Action is \"Invoke\"; a service and its action are expected, such as execute-api:Invoke, or *.",
        "'Effect': 'Allow', 'NotAction': ['s3:List:Bucket'], 'Resource': '*' | Statement.NotAction[0] is \"s3:List:Bucket\"; a service and its action are expected, such as execute-api:Invoke, or *.",
        "'Effect': 'Allow', 'Action': 's3:${aws:username}', 'Resource': '*' | Statement.Action has a policy variable, which only Resource and Condition may have.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '' | Statement.Resource is neither * nor an ARN; one such as arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders is expected.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': ['*', 'execute-api:/prod/*'] | Statement.Resource[1] is neither * nor an ARN; one such as arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders is expected.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws' | Statement.Resource is neither * nor an ARN; one such as arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders is expected.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:*:s3:::b' | Statement.Resource has no plain partition in its ARN; one such as aws is expected, without wildcards.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:*:::b' | Statement.Resource has no plain service in its ARN; one such as execute-api is expected, without wildcards.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws::::b' | Statement.Resource has no plain service in its ARN; one such as execute-api is expected, without wildcards.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:${aws:x}::b' | Statement.Resource has a policy variable before the fifth colon; AWS replaces variables after it only.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::${aws:x' | Statement.Resource has a policy variable without its closing brace.",
        "'Sid': 5, 'Effect': 'Allow', 'Action': '*', 'Resource': '*' | Statement.Sid is the number 5; a text is expected.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Principal': '*' | Statement.Principal belongs to policies of resources; in the policy of a caller it has to go.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'NotPrincipal': {} | Statement.NotPrincipal belongs to policies of resources; in the policy of a caller it has to go.",
        "'Effect': 'Allow', 'Actions': '*', 'Resource': '*' | Statement.Actions is not known; these are: Sid, Effect, Action, NotAction, Resource, NotResource, Condition, Principal, NotPrincipal.",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': [] | Statement.Condition is a list; an object is expected.",
      })
  void isRefusedForItsStatement(String statement, String message) {
    assertThatThrownBy(() -> Iam.policy(statement))
        .isInstanceOf(PolicyException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'StringEquals': 'a' | Condition.StringEquals is a text; an object is expected.",
        "'StringEquals': {'k': {}} | Condition.StringEquals.k is an object; a text, a number, true or false is expected.",
        "'StringEquals': {'k': ['a', null]} | Condition.StringEquals.k[1] is null; a text, a number, true or false is expected.",
        "'StringEquals': {'aws:x': 'a', 'AWS:X': 'b'} | Condition.StringEquals.AWS:X is the same key as aws:x, as case does not matter; one of the two has to go.",
        "'stringEquals': {} | Condition.stringEquals is not known; StringEquals is expected, in this case.",
        "'Equals': {} | Condition.Equals is not known; a condition operator is expected, such as StringEquals, ForAllValues:StringLike or NumericLessThanIfExists.",
        "'ForAnyValue::StringEquals': {} | Condition.ForAnyValue::StringEquals is not known; a condition operator is expected, such as StringEquals, ForAllValues:StringLike or NumericLessThanIfExists.",
        "'NullIfExists': {'k': true} | Condition.NullIfExists is not an operator, as Null asks by itself whether the key exists; Null is expected.",
        "'Null': {'k': 'no'} | Condition.Null.k is neither true nor false; one of them is expected.",
        "'Bool': {'k': 'yes'} | Condition.Bool.k is neither true nor false; one of them is expected.",
        "'NumericEquals': {'k': [1, 'secret']} | Condition.NumericEquals.k[1] is no number; one such as 10 or 0.5 is expected.",
        "'NumericLessThan': {'k': '1e9'} | Condition.NumericLessThan.k is no number; one such as 10 or 0.5 is expected.",
        "'DateLessThan': {'k': '01/02/2026'} | Condition.DateLessThan.k is no time; one such as 2026-01-01T00:00:00Z or a number of seconds since 1970 is expected.",
        "'DateLessThan': {'k': '9223372036854775808'} | Condition.DateLessThan.k is no time; one such as 2026-01-01T00:00:00Z or a number of seconds since 1970 is expected.",
        "'DateEquals': {'k': '2026-02-30'} | Condition.DateEquals.k is no time; one such as 2026-01-01T00:00:00Z or a number of seconds since 1970 is expected.",
        "'BinaryEquals': {'k': '*'} | Condition.BinaryEquals.k is no base64; that is expected.",
        "'IpAddress': {'k': '10.0.0.0/33'} | Condition.IpAddress.k is no address and no range of addresses; one such as 203.0.113.0/24 or 2001:db8::/32 is expected.",
        "'NotIpAddress': {'k': '10.0.0'} | Condition.NotIpAddress.k is no address and no range of addresses; one such as 203.0.113.0/24 or 2001:db8::/32 is expected.",
        "'IpAddress': {'k': '10.0.0.256'} | Condition.IpAddress.k is no address and no range of addresses; one such as 203.0.113.0/24 or 2001:db8::/32 is expected.",
        "'IpAddress': {'k': 'fe80::1%eth0'} | Condition.IpAddress.k is no address and no range of addresses; one such as 203.0.113.0/24 or 2001:db8::/32 is expected.",
        "'ArnLike': {'k': '*'} | Condition.ArnLike.k is no ARN of six fields, and these are what this operator compares; StringLike compares other texts.",
        "'NumericEquals': {'k': '${aws:x}'} | Condition.NumericEquals.k has a policy variable, which only the String and Arn operators and Bool may have.",
        "'StringEquals': {'k': '${}'} | Condition.StringEquals.k has a policy variable without a name; one such as ${aws:username} is expected.",
        "'StringEquals': {'k': '${aws:user name}'} | Condition.StringEquals.k has a policy variable with a space in its name.",
        "'StringEquals': {'k': '${aws:x, y}'} | Condition.StringEquals.k has a policy variable whose default is not in single quotes after a comma and a space, as in ${aws:username, 'nobody'}.",
        "'StringEquals': {'k': '${aws:x'} | Condition.StringEquals.k has a policy variable without its closing brace.",
      })
  void isRefusedForItsCondition(String condition, String message) {
    assertThatThrownBy(() ->
            Iam.policy(
                "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {%s}"
                    .formatted(condition)))
        .isInstanceOf(PolicyException.class)
        .hasMessage("Statement." + message);
  }

  @Test
  void isRefusedWhenItIsNestedTooDeeply() {
    assertThatThrownBy(() -> Policy.parse("{\"Id\":" + "[".repeat(5000)))
        .isInstanceOf(PolicyException.class)
        .message()
        .startsWith("The policy is not JSON");
  }

  @Test
  void saysWhereItIs() {
    var exception =
        catchThrowableOfType(
            PolicyException.class,
            () ->
                Policy.parse(
                    Iam.document(
                        "'Statement': [{'Sid': 'a', 'Effect': 'Deny', 'Action': '*', 'Resource': '*'},"
                            + " {'Sid': 'a', 'Effect': 'Deny', 'Action': '*', 'Resource': '*'}]")));

    assertThat(exception.path()).isEqualTo("Statement[1].Sid");
    assertThat(exception)
        .hasMessage(
            "Statement[1].Sid is \"a\", as that of an earlier statement is; another one is expected.");
  }

  @Test
  void isNotWhatLooksOddButIsAllowed() {
    assertThat(
            Policy.parse(
                Iam.document(
                    """
                    'Version': '2012-10-17', 'Id': 'x y', 'Statement': [
                      {'Sid': '', 'Effect': 'Deny', 'NotAction': '*:*', 'NotResource': '*'},
                      {'Sid': '', 'Effect': 'Deny', 'Action': [], 'Resource': [], 'Condition': {}},
                      {'Effect': 'Deny', 'Action': 'iam: a b ', 'Resource': 'arn:aws:unknown',
                       'Condition': {'StringEquals': {}, 'DateLessThan': {'k': []}}}]\
                    """)))
        .isNotNull();
  }

  /// A policy in which characters are missing, doubled or others; the repetition is the seed.
  @RepeatedTest(20)
  void isReadOrRefusedWhateverItIs(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":
        "arn:aws:s3:::b/${aws:username, 'x'}","Condition":{"ForAnyValue:StringLikeIfExists":{"k":["a*",1]},
        "IpAddress":{"k":"10.0.0.0/8"},"DateLessThan":{"k":"2026-01-01T00:00:00Z"}}}]}\
        """;
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder(policy);
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            at + random.nextInt(2),
            String.valueOf("\"{}[],:0aZ$' ".charAt(random.nextInt(13))));
      }
      try {
        Policies.of(Policy.parse(text.toString()))
            .evaluate(Iam.GET_ITEM.with("k", "a", "10.1.1.1"));
      } catch (PolicyException e) {
        assertThat(e).message().startsWith(e.path()).endsWith(".");
      }
    }
  }
}
