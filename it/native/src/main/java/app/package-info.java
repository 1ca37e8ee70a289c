/// Functions that become native images.
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
