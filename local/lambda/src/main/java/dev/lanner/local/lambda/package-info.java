/// Lambda on one machine: runs a function folder as the deployed function would run, behind an HTTP
/// API, a REST API, a function URL or a load balancer, and behind the streams of its tables.
///
/// A *function folder* is what a deployment zip holds: an executable `bootstrap` at its root and,
/// beside it, `lib` with the jars. The bootstrap is started as a child process, finds the Runtime
/// API through `AWS_LAMBDA_RUNTIME_API` and polls it. It cannot tell that this is not AWS.
///
/// {@snippet class="LocalRunSnippets" region="run"}
///
/// ## Who does what
///
/// - A [Function] says what to run, and with which memory, timeout and environment values.
/// - [LocalLambda] runs it. It starts an execution environment when all others are busy, up to a
///   limit; further invocations wait in the order in which they came. It ends the processes that
///   exceed their time, starts new ones in place of those that ended, and writes the log as
///   CloudWatch would show it: what the function prints, between `START`, `END` and `REPORT`.
/// - [LocalApi] is the HTTP server. It turns requests into events and results into responses with
///   the functions of `dev.lanner.local.gateway`. A [LocalFrontEnd] says which, and whether
///   responses reach the client while the function writes them.
/// - [FunctionModel] is what the compiler wrote about the functions in the folder: handlers, front
///   ends, settings and routes.
/// - `LocalEvents` runs the functions that handle changes of tables. For each, a `StreamMapping`
///   says what the event source mapping is told, and a `StreamDelivery` is what it does.
/// - `LocalAuthorizers` runs the Lambda authorizers and asks them about requests to the routes that
///   have one; what they answer is judged and kept by `dev.lanner.local.gateway`. Behind them,
///   `RouteLimits` asks for API keys and holds routes to their limits.
/// - `FunctionUserPool` is the user pool of the application, `PoolFunctions` are the functions that
///   it calls.
/// - [Main] puts them together on the command line.
///
/// ## One execution environment
///
/// ```
///            first invocation                next                    event
///  (none) ────────────────────► initializing ────► idle ◄──────────────────────► running
///    ▲      starts bootstrap         │               │       response, error         │
///    │                               │ init/error,   │ process ended                 │ process ended,
///    │                               │ exit, 10 s    │                               │ function timeout
///    └───────────────────────────────┴───────────────┴───────────────────────────────┘
/// ```
///
/// Whatever leads back to the start fails the invocation it happened in, and the next one starts a
/// new process. Only the first life of a process is paid with an init phase, as the `REPORT` shows.
///
/// ## No process is left behind
///
/// Processes are killed, with all that they started, when the [LocalLambda] is closed and when this
/// JVM ends in any way that runs shutdown hooks (Ctrl-C, SIGTERM). When this JVM is killed outright
/// (SIGKILL), the connections to the Runtime API break, and a runtime that keeps to the protocol
/// ends then; Lanner's does.
///
/// ## Unlike Lambda
///
/// Memory is told to the function and reported, not limited. Nothing is frozen between invocations.
/// The processor is not shared out by memory size. There are no credentials.
@NullMarked
package dev.lanner.local.lambda;

import org.jspecify.annotations.NullMarked;
