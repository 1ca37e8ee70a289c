package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.lanner.runtime.Payload;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// Converts by the library of AWS's runtime, with the same choice of serializers: the events of
/// `aws-lambda-java-events` have their own, others are Jackson's, or Gson's for calls from the
/// mobile SDK on Android.
final class LibraryConversion extends Conversion {
  private final Type type;
  private final PojoSerializer<Object> serializer;
  private final boolean isEvent;

  private LibraryConversion(Type type, PojoSerializer<Object> serializer, boolean isEvent) {
    super(type.getTypeName());
    this.type = type;
    this.serializer = serializer;
    this.isEvent = isEvent;
  }

  @SuppressWarnings("unchecked")
  static Conversion of(Type type, ClassLoader loader) {
    if (type instanceof Class<?> known
        && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
      var serializer = (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(known, loader);
      return new LibraryConversion(type, serializer, true);
    }
    return new LibraryConversion(type, JacksonFactory.getInstance().getSerializer(type), false);
  }

  @Override
  @Nullable Object parse(Payload event, Context context) {
    return serializer(context).fromJson(event.inputStream());
  }

  @Override
  @SuppressWarnings("NullAway") // It writes null.
  Payload print(@Nullable Object result, Context context, int lengthBytes) {
    var out = new PayloadOutput(lengthBytes);
    serializer(context).toJson(result, out);
    return out.payload();
  }

  private PojoSerializer<Object> serializer(Context context) {
    if (isEvent || !isFromAndroid(context)) {
      return serializer;
    }
    return GsonFactory.getInstance().getSerializer(type);
  }

  private static boolean isFromAndroid(Context context) {
    var client = context.getClientContext();
    var environment = client == null ? null : client.getEnvironment();
    return environment != null && "Android".equalsIgnoreCase(environment.get("platform"));
  }
}
