package dev.lanner.dynamo.framework;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.dynamo.PageTokens;
import dev.lanner.dynamo.Retries;
import dev.lanner.dynamo.TableClient;
import dev.lanner.runtime.InvocationScope;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The beans behind tables, each made when it is first needed.
@Factory
final class DynamoBeans {
  /// What an invocation keeps to answer with, when a batch takes all of its time.
  private static final Duration REST = Duration.ofMillis(500);

  /// How long a batch goes on outside of an invocation.
  private static final Duration USUAL = Duration.ofSeconds(10);

  @Singleton
  @Bean(preDestroy = "close")
  DynamoDbClient dynamoDb(Environment environment) {
    var variables = new Variables(environment);
    if ("snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE"))
        && InvocationScope.current() == null) {
      Priming.run();
    }
    return DynamoClients.of(variables);
  }

  @Singleton
  TableClient tables(DynamoDbClient dynamoDb, Environment environment) {
    var variables = new Variables(environment);
    return TableClient.of(dynamoDb)
        .withNames(variables::table)
        .withRetries(Retries.until(DynamoBeans::deadline));
  }

  @Singleton
  PageTokens pageTokens(Environment environment) {
    return PageTokenKeys.of(new Variables(environment));
  }

  private static Instant deadline() {
    Context invocation = InvocationScope.current();
    return invocation == null
        ? Instant.now().plus(USUAL)
        : Instant.now().plusMillis(invocation.getRemainingTimeInMillis()).minus(REST);
  }
}
