package dev.lanner.local.gateway;

import java.time.Instant;

/// What a front end notes when a request arrives. All of it is the caller's to choose, so that a
/// repeated request gives a repeated event.
///
/// @param requestId opaque; unique per request. Comes back to the client as `Apigw-Requestid`.
/// @param time when the request arrived
/// @param traceId value of `X-Amzn-Trace-Id` for a request that brings none, such as
///   `Root=1-5e69363e-0123456789abcdef01234567`
public record Arrival(String requestId, Instant time, String traceId) {}
