package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One record of the log.
///
/// @param millis when, Unix milliseconds
/// @param logger name of the logger, or `null`
/// @param thrown shown with all its causes, or `null`
/// @param fields from the MDC, in their order
/// @param context the invocation that was under way, or `null` outside of one
record LogRecord(
    long millis,
    LogLevel level,
    @Nullable String logger,
    String message,
    @Nullable Throwable thrown,
    Map<String, String> fields,
    @Nullable Context context) {}
