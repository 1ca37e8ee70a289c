/// A small shop: orders are placed, fetched, listed and cancelled.
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
