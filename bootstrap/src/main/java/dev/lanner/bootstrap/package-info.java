/// Runs a handler that was written for AWS's Java runtime on Lanner's: {@link
/// dev.lanner.bootstrap.Bootstrap} is its main class, or what its `main` calls.
///
/// `HandlerName` reads what the configuration says, `HandlerLoader` makes the object,
/// `HandlerMethod` chooses the method, `Conversions` finds what reads events and writes results,
/// and the adapters make a {@link dev.lanner.runtime.Handler} of it. All of that is done in the
/// init phase, and what goes wrong there is one init error.
///
/// Here, and nowhere else in Lanner, a class is loaded by its name and called by reflection. That
/// is why it is an artifact of its own: a function that does not need it does not carry it.
@NullMarked
package dev.lanner.bootstrap;

import org.jspecify.annotations.NullMarked;
