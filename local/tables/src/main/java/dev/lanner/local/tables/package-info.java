/// DynamoDB on one machine: Amazon DynamoDB Local as a child process, for local runs and tests.
///
/// {@snippet class="LocalTablesSnippets" region="start"}
///
/// ## How it comes to the machine
///
/// DynamoDB Local is AWS's own and may not be passed on, so no artifact of Lanner holds or asks for
/// it. The first [LocalTables#start] on a machine has Maven fetch it, with the user's settings:
///
/// ```
///  cache folder ── knows the class path ───────────────────────► java … ServerMain
///       │                                                             ▲
///       │ does not, or a jar is gone                                  │
///       ▼                                                             │
///  mvn --offline dependency:build-classpath ── in the repository ─────┤
///       │                                                             │
///       │ not yet                                                     │
///       ▼                                                             │
///  mvn dependency:build-classpath ── downloads about 50 MB ───────────┘
/// ```
///
/// Its licence is named once in the log. It sends no telemetry and gets none of the environment's
/// AWS credentials. It listens on every address of the machine, and has no option for fewer: keep
/// nothing in it that the network must not see.
///
/// ## Who does what
///
/// - [Options] say where tables are kept, which port and which Maven to use.
/// - [LocalTables] is what runs. [LocalTables#shared] is one for all tests of a JVM: starting takes
///   a second or two, and tests keep apart by the names of their tables.
///
/// ## No process is left behind
///
/// The process ends when its [LocalTables] is closed, and however this JVM ends, also when it is
/// killed outright: it watches a pipe from this JVM, which the operating system closes.
///
/// ## Unlike DynamoDB
///
/// There are no throttles, backups, tags and resource policies. Items that have expired appear in a
/// stream as `EXPIRE` without `userIdentity`. Table names that differ in case only are one. The
/// region in ARNs is `ddblocal`.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
///   Local</a>
@NullMarked
package dev.lanner.local.tables;

import org.jspecify.annotations.NullMarked;
