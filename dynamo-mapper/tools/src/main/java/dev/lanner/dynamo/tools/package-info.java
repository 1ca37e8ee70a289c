/// Commands for the tables of an application: a fragment of a CloudFormation template, a policy for
/// the rows of one user, how deployed tables differ from the model, tables at an endpoint, the
/// access patterns as a document, and their items to files and back, by {@link
/// dev.lanner.dynamo.transfer}.
///
/// All of them read `META-INF/lanner/dynamo.json`, which the annotation processor writes beside the
/// classes of an application: nothing of the application is loaded. The command is {@link
/// dev.lanner.dynamo.tools.Main}:
///
/// ```sh
/// dynamo-mapper/tools/tables template target/classes
/// ```
///
/// Each command is a small class for the command line around one that is a function of the model,
/// and of what DynamoDB tells: the policy of rows, the template, the differences and the access
/// patterns touch neither files nor the network.
@NullMarked
package dev.lanner.dynamo.tools;

import org.jspecify.annotations.NullMarked;
