/// Tests of the launcher.
@NullMarked
package dev.lanner.bootstrap;

import org.jspecify.annotations.NullMarked;
