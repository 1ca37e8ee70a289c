package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What cannot be launched.
public final class Broken {
  private Broken() {}

  public static class Echo implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
        throws IOException {
      event.transferTo(response);
    }
  }

  public static final class NoHandler {}

  public static final class ConstructorFails extends Echo {
    public ConstructorFails() {
      throw new IllegalStateException("no table", new IOException("no network"));
    }
  }

  public static final class InitializerFails extends Echo {
    static final int PORT = Integer.parseInt("eighty");
  }

  public static final class MissesClass extends Echo {
    public MissesClass() {
      throw new NoClassDefFoundError("shop/Missing");
    }
  }

  public abstract static class Abstract implements RequestStreamHandler {}

  public static final class NeedsArgument extends Echo {
    public NeedsArgument(String table) {}
  }

  public final class Inner extends Echo {}

  static final class NotPublic extends Echo {
    public NotPublic() {}

    public static String greet(String name) {
      return name;
    }
  }

  @SuppressWarnings("rawtypes")
  public static final class Raw implements RequestHandler {
    @Override
    public Object handleRequest(Object event, Context context) {
      return event;
    }
  }

  public static final class Methods {
    public String ambiguous(String event) {
      return event;
    }

    public String ambiguous(Integer event) {
      return String.valueOf(event);
    }

    public String wrong(Context context, String event) {
      return event;
    }

    String hidden(String event) {
      return event;
    }
  }
}
