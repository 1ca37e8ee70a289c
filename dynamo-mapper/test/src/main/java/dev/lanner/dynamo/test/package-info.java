/// Fresh tables for each test, of Amazon DynamoDB Local.
///
/// {@link dev.lanner.dynamo.test.FreshTables} is a JUnit Jupiter extension:
///
/// {@snippet class="shop.ShopTest" region="test"}
@NullMarked
package dev.lanner.dynamo.test;

import org.jspecify.annotations.NullMarked;
