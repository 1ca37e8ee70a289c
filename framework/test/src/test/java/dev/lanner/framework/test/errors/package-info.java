/// Handlers of exceptions; `Fallbacks` holds for this package.
package dev.lanner.framework.test.errors;
