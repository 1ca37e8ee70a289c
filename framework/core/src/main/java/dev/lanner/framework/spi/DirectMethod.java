package dev.lanner.framework.spi;

import dev.lanner.runtime.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/// A method that is a function of its own.
///
/// @param label the class and the method, for messages
/// @param takes the codec of what it takes; `null` when that is nothing
/// @param isRequired whether a payload of `null` is refused
/// @param isValid whether constraints of the payload are checked
/// @param returns the codec of what it returns; `null` when that is nothing
/// @param mayReturnNull whether that may be `null`
public record DirectMethod(
    String label,
    @Nullable JsonCodec<?> takes,
    boolean isRequired,
    boolean isValid,
    @Nullable JsonCodec<?> returns,
    boolean mayReturnNull) {}
