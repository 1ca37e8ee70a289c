/// API Gateway as pure functions: an HTTP request becomes the event that a function receives, and
/// what the function answers becomes the HTTP response that the client receives.
///
/// Nothing here opens a socket, reads a clock or draws a random number; ids and times are
/// arguments. So the HTTP server of a local run and a test kit without any server use the same
/// code, and the same request gives the same bytes on every machine.
///
/// ## One request
///
/// A [FrontEnd] is one of the ways in which AWS puts HTTP in front of a function. It is asked
/// twice:
///
/// 1. [FrontEnd#admit] looks at an [HttpRequest] and gives an [Admission]: the event for the
///    function, or the response with which the front end refuses without invoking it.
/// 2. [FrontEnd#answer] turns the [Outcome] into the [HttpResponse]. An outcome is what became of
///    the request: the function returned a payload, the function failed, the front end lost
///    patience, or there was no route.
///
/// What a front end needs besides the request comes in three records: the [Api] (fixed while it
/// runs), the [Route] (which template matched) and the [Arrival] (request id, time, trace id).
///
/// {@snippet class="dev.lanner.local.gateway.FrontEndSnippets" region="request"}
///
/// ## Where the rules come from
///
/// Rules follow requests recorded on AWS, AWS's documentation, and the code of other emulators, in
/// this order. Where these disagree, one behaviour is pinned and the comment carries the sign
/// **[?]**; a recording that says otherwise is welcome as a test.
@NullMarked
package dev.lanner.local.gateway;

import org.jspecify.annotations.NullMarked;
