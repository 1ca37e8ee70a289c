/// The Maven plugin of Lanner, prefix `lanner`.
@NullMarked
package dev.lanner.maven;

import org.jspecify.annotations.NullMarked;
