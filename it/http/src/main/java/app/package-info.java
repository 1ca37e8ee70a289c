/// An application with everything that can go right and wrong between a client and a handler.
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
