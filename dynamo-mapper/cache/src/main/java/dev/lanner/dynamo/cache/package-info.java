/// Reads answered from memory, by the rules of DynamoDB Accelerator (DAX).
///
/// {@link dev.lanner.dynamo.cache.CachingDynamoDb} stands between tables and the SDK's client:
///
/// {@snippet class="shop.CacheSnippets" region="cache"}
@NullMarked
package dev.lanner.dynamo.cache;

import org.jspecify.annotations.NullMarked;
