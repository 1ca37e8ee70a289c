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
/// recording it. A body that breaks off, or whose trailers are longer than the 4096 bytes that
/// Lambda's server reads, ends its invocation with `Runtime.TruncatedResponse`. What the protocol
/// merely recommends, such as a `User-Agent`, is not judged.
///
/// `close()` throws an `AssertionError` that lists the violations, so a test fails that did not
/// look. A local run starts the server with a listener instead and prints each sentence when it
/// happens.
///
/// ## Life of a runtime
///
/// One event after the other, which is what a server plays unless {@link
/// dev.lanner.local.runtimeapi.Options} say otherwise:
///
/// ```
///  InitFailed            AwaitingRestore ─ the test says so ─► Restored ──────────► RestoreFailed
///      ▲                    ▲     │                               │  restore/error
///      │ init/error         │     │ its connection                │
///      │       restore/next │     │ breaks                        │
///      │                    │     ▼                               │
///      └──────────────── Initializing                             │ next
///                           │ next                                │
///      ┌────────────────────┴─────────────────────────────────────┘
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
/// gone (Lambda freezes processes, and sockets die of it), and a violation while it is open. An
/// answer may come on any connection. The state moves with the head of a call, before a runtime
/// that sent `Expect: 100-continue` is asked for the body. A response that names an unknown mode is
/// the end, as with Lambda: no call is legal after it.
///
/// The upper row exists under SnapStart only. {@link
/// dev.lanner.local.runtimeapi.RuntimeApiServer#restore} answers the open `restore/next`; between
/// {@link dev.lanner.local.runtimeapi.RuntimeApiServer#ready} and that call lies the snapshot.
///
/// Many events at once, as on a managed instance, with {@link
/// dev.lanner.local.runtimeapi.Options#withConcurrency}:
///
/// ```
///             event             response                    body is in
///   (a poll) ───────► RUNNING ────────────► RESPONDING ─────────────────────► over
///                      │   │                    │ error cuts it short         ▲
///                      │   │ error              ▼                   body is in │
///                      │   └────────────────► FAILING ────────────────────────┤
///                      │ timeOut                                              │
///                      └─────────────► TIMED_OUT ─────────────────────────────┘
///                                                 one late answer: 410
/// ```
///
/// Each poll is a slot of its own; which connection carried an event is forgotten at once. So an
/// event whose connection broke is not served again, and its invocation ends with its time: the
/// caller watches the deadline and says so with {@link
/// dev.lanner.local.runtimeapi.RuntimeApiServer#timeOut}.
///
/// ## Extensions and telemetry
///
/// Extensions register, hear of events with `event/next` and report failures; the first event goes
/// to the runtime when all of them have asked for theirs. Internal and external ones look the same
/// on the wire, so the options name the external ones. Subscriptions to telemetry are checked and
/// answered with 202, which says that there is none here.
///
/// ## Faults
///
/// A {@link dev.lanner.local.runtimeapi.FaultPlan} breaks the wire at a byte of its choice, writes
/// replies in unusual ways, or refuses what is legal. What the server did wrong itself is no
/// violation, and the books stay in balance: {@link
/// dev.lanner.local.runtimeapi.RuntimeApiServer#injections} tells which requests were hit, {@link
/// dev.lanner.local.runtimeapi.RuntimeApiServer#statistics} that every invocation ended once.
///
/// ## Not here
///
/// Credentials of SnapStart environments, the rate limit of streamed responses, telemetry itself,
/// and whatever happens to the process: its signals and its end are the business of whoever started
/// it.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
@NullMarked
package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.NullMarked;
