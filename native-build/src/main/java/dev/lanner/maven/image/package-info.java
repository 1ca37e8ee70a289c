/// What a container image of a function is built from. Nothing here knows Maven.
@NullMarked
package dev.lanner.maven.image;

import org.jspecify.annotations.NullMarked;
