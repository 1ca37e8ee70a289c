/// What generated code calls. Users meet it only when they read generated sources.
@NullMarked
package dev.lanner.framework.spi;

import org.jspecify.annotations.NullMarked;
