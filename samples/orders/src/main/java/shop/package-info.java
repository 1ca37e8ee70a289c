/// A small shop: orders are placed, fetched, listed and cancelled, by those whose orders they are.
@Authenticated
@NullMarked
package shop;

import dev.lanner.auth.Authenticated;
import org.jspecify.annotations.NullMarked;
