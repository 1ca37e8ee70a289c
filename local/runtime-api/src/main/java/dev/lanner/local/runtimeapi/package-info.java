/// Lambda's side of the Runtime API, inside the JVM: the server that a runtime polls for events and
/// posts its answers to.
///
/// One {@link dev.lanner.local.runtimeapi.RuntimeApiServer} stands for one execution environment.
/// It listens on a loopback port of its own, hands an {@link dev.lanner.local.runtimeapi.Event} to
/// whatever polls it, and completes a future with the {@link dev.lanner.local.runtimeapi.Answer}.
/// Tests of a runtime use it as a judge, a local run as its engine.
///
/// {@snippet class="ServerSnippets" region="judge"}
///
/// ## Strict
///
/// Lambda is lenient in places and its errors are terse. This server is neither: whatever a runtime
/// does against the protocol is a *violation*, one whole sentence that says what was found and what
/// was expected. A malformed request, an unknown path, a poll while an invocation has no answer, a
/// second answer, an error report without its header: all of them are recorded, and answered with
/// the status and the `errorType` that Lambda would answer with. Where Lambda takes a flawed
/// request all the same (an error report whose body is not JSON), so does this server, after
/// recording it. What the protocol merely recommends, such as a `User-Agent`, is not judged.
///
/// `close()` throws an `AssertionError` that lists the violations, so a test fails that did not
/// look. A local run starts the server with a listener instead and prints each sentence when it
/// happens.
///
/// ## Life of a runtime
///
/// ```
///                 init/error
/// Initializing ───────────────► InitFailed
///      │ next
///      ▼          event               response, error              body is in
///   Waiting ───────────────► Running ──────────────────► Answering ───────────► Idle
///      ▲                      │   ▲                                              │
///      │       its connection │   │ next: the same event again                   │
///      │             breaks   ▼   │                                              │
///      │                    Orphaned                                             │
///      └──────────────────────────────────────────────────────────────────── next┘
/// ```
///
/// A `next` for an event that is out already is legal once the connection that carried the event is
/// gone (Lambda freezes processes, and sockets die of it), and a violation while it is open.
///
/// ## Not yet here
///
/// One sequential runtime per server. Concurrent polls, `restore/…`, extensions, telemetry and
/// scripted faults are to come; until then their paths answer 404 and are recorded.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
@NullMarked
package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.NullMarked;
