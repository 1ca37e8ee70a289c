/// A small shop: orders are placed, fetched, listed and cancelled. Start reading at {@link
/// shop.Orders}.
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
