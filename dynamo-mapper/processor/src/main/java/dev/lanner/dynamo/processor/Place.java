package dev.lanner.dynamo.processor;

import javax.lang.model.element.Element;

/// Where a type is asked for: the element at which to report that an item cannot hold it.
///
/// @param owner such as `Order.total`
record Place(Element at, String owner) {}
