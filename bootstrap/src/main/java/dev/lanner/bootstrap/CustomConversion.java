package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import dev.lanner.runtime.Payload;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// Converts by the serializer that the function brings along.
final class CustomConversion extends Conversion {
  private final CustomPojoSerializer serializer;
  private final Type type;

  CustomConversion(CustomPojoSerializer serializer, Type type) {
    super(type.getTypeName());
    this.serializer = serializer;
    this.type = type;
  }

  @Override
  @Nullable Object parse(Payload event, Context context) {
    return serializer.<@Nullable Object>fromJson(event.inputStream(), type);
  }

  @Override
  Payload print(@Nullable Object result, Context context, int lengthBytes) {
    var out = new PayloadOutput(lengthBytes);
    serializer.toJson(result, out, type);
    return out.payload();
  }
}
