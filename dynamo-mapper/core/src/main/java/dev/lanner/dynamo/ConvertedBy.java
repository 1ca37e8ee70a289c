package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/// The converter of the component, as the AWS SDK defines converters. It needs a constructor
/// without parameters, which the generated code can call.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface ConvertedBy {
  /// The converter's class.
  Class<? extends AttributeConverter<?>> value();
}
