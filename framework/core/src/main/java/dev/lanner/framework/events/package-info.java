/// Event sources of AWS: queues of SQS, topics of SNS, buckets of S3, buses of EventBridge, and
/// schedules. A class with a method for one of them is a function of its own, and the annotation
/// says all that its deployment needs.
///
/// {@snippet :
/// @Singleton
/// final class Fulfilment {
///   @OnSqs("orders")
///   void pack(Order order) { … }
/// }
/// }
///
/// A method takes the body that a record carries, as a type with a JSON codec or as a `String`; or
/// the record itself, such as {@link dev.lanner.framework.events.SqsMessage}; or a `List` of these
/// for all records of an event at once.
@NullMarked
package dev.lanner.framework.events;

import org.jspecify.annotations.NullMarked;
