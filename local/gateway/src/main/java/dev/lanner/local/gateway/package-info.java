/// What AWS puts in front of a function, as pure functions: an HTTP request becomes the event that
/// a function receives, and what the function answers becomes the HTTP response that the client
/// receives. The same for WebSockets.
///
/// Nothing here opens a socket, reads a clock or draws a random number; ids and times are
/// arguments. So the HTTP server of a local run and a test kit without any server use the same
/// code, and the same request gives the same bytes on every machine.
///
/// ## One request
///
/// A [FrontEnd] is one of the ways in which AWS puts HTTP in front of a function: [HttpApiV2],
/// [HttpApiV1], [RestApi], [FunctionUrl], [ApplicationLoadBalancer]. It is asked twice:
///
/// 1. [FrontEnd#admit] looks at an [HttpRequest] and gives an [Admission]: the event for the
///    function, or the response with which the front end refuses without invoking it.
/// 2. [FrontEnd#answer] turns the [Outcome] into the [HttpResponse]. An outcome is what became of
///    the request: the function returned or streamed a response, it failed, the front end lost
///    patience, there was no route, or the front end has an answer of its own ([GatewayAnswer]).
///
/// What a front end needs besides the request comes in records: the [Api] (fixed while it runs),
/// the [Route] (which template matched), the [Arrival] (ids, time, trace) and the [Caller] (what
/// authorizers found out; by default nobody was asked).
///
/// {@snippet class="dev.lanner.local.gateway.FrontEndSnippets" region="request"}
///
/// ## What a function sees of one request
///
/// | | path | query | headers | cookies | text bodies |
/// |---|---|---|---|---|---|
/// | [RestApi] | as sent, without the stage | decoded; last value, and all | as sent; last value, and all | header | all, or as `binaryMediaTypes` says |
/// | [HttpApiV1] | as sent; decoded in `requestContext` | decoded; last value, and all | `Title-Case`; last value, and all | header | by type |
/// | [HttpApiV2] | decoded, whatever `rawPath` is called | as sent, and decoded and joined | `lower-case`, joined | list | by type |
/// | [FunctionUrl] | as sent; decoded in `requestContext` | as sent, and decoded and joined | `lower-case`, joined | list and header | by type |
/// | [ApplicationLoadBalancer] | as sent | as sent; last value, or all | `lower-case`; last value, or all | header | by type |
///
/// By type: `text/…` and the JSON, XML and JavaScript types of `application`; all other bodies come
/// in base64, also forms.
///
/// ## Authorizers
///
/// [LambdaAuthorizers] ask an authorizer about a request before it is admitted, or know its answer
/// from before. What it is sent, what of its answers counts and what the client gets where it says
/// no is each front end's own. A [RouteTable] finds the route that has the authorizer.
///
/// {@snippet class="dev.lanner.local.gateway.LambdaAuthorizerSnippets" region="authorize"}
///
/// ## API keys and throttling
///
/// [ApiKeys] look at the key of a request to a REST API, by the rate and the quota of their
/// [UsagePlan]. [TokenBuckets] hold routes to their limits.
///
/// {@snippet class="dev.lanner.local.gateway.ApiKeySnippets" region="check"}
///
/// ## Streams
///
/// A [FunctionUrl] and a [RestApi] can pass a response on while the function writes it. A server
/// that has the first bytes asks [FrontEnd#startStream]; one that has the whole stream answers with
/// [Outcome.Streamed].
///
/// {@snippet class="dev.lanner.local.gateway.StreamSnippets" region="stream"}
///
/// ## WebSockets
///
/// A [WebSocketApi] makes events of a handshake, messages and the end of a connection, and answers
/// the first two. Connections themselves are the server's.
///
/// {@snippet class="dev.lanner.local.gateway.WebSocketSnippets" region="message"}
///
/// ## Where the rules come from
///
/// Rules follow requests recorded on AWS, AWS's documentation, and the code of other emulators, in
/// this order. Where these disagree, one behaviour is pinned and the comment carries the sign
/// **[?]**; the module's README lists these. A recording that says otherwise is welcome: [Main] is
/// a command that takes recordings.
@NullMarked
package dev.lanner.local.gateway;

import org.jspecify.annotations.NullMarked;
