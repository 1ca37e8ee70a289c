/// Tables for handlers.
///
/// A generated table is a bean that any other may inject. Behind it is one {@link
/// software.amazon.awssdk.services.dynamodb.DynamoDbClient} of the function:
///
/// {@snippet class="dev.lanner.dynamo.framework.Notes" region="handler"}
///
/// # What a function is told by its environment
///
/// | variable | |
/// |---|---|
/// | `AWS_REGION` | set by Lambda |
/// | `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` | set by Lambda; with SnapStart instead `AWS_CONTAINER_CREDENTIALS_FULL_URI` and `AWS_CONTAINER_AUTHORIZATION_TOKEN`. Nothing else is asked: no profile, no instance |
/// | `AWS_ENDPOINT_URL_DYNAMODB` | another endpoint, as all of AWS's SDKs name it. At a loopback address any credentials do, and none |
/// | `LANNER_TABLE_ORDERS` | the deployed name, or the ARN, of the table `orders`; other characters than letters and digits are `_`. Without it the table's own name |
/// | `LANNER_PAGE_TOKEN_KEYS` | keys of page tokens, as `2:` and base64 of 16, 24 or 32 random bytes; after a comma earlier ones that still hold |
///
/// Batches go on with what DynamoDB did not get to until half a second before the invocation's
/// deadline.
@NullMarked
package dev.lanner.dynamo.framework;

import org.jspecify.annotations.NullMarked;
