package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.StreamedBody;
import dev.lanner.framework.internal.HttpEvent;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.ResponseStream;
import dev.lanner.runtime.StreamingHandler;
import java.util.Set;
import org.slf4j.MDC;

/// A function that answers HTTP and has handlers that stream.
///
/// A front end that was told to stream takes every answer in the form of streams, those that are
/// complete too; told otherwise, it takes none so. No event says which, so the front ends that the
/// streaming handlers are deployed behind get all answers as streams, others get them in one piece.
/// `LANNER_STREAMING=false` in the environment is for a deployment that buffers all the same.
public abstract class StreamingHttpHandler extends HttpHandler implements StreamingHandler {
  private static final String STREAMING = "LANNER_STREAMING";

  private final Set<FrontEnd> streaming;

  /// @param streaming the front ends of handlers that stream
  protected StreamingHttpHandler(Routes routes, Application application, Set<FrontEnd> streaming) {
    super(routes, application);
    boolean off = "false".equals(application.environment(STREAMING));
    this.streaming = off ? Set.of() : streaming;
  }

  @Override
  public final Payload handle(Payload event, Context context) {
    return respond(event, context);
  }

  @Override
  public final void handle(Payload event, ResponseStream response, Context context)
      throws Exception {
    HttpEvent request = read(event, context);
    try {
      Answer answer = answer(request);
      if (!streaming.contains(request.frontEnd())) {
        response.respond(write(request, answer));
      } else {
        stream(request, answer, response);
      }
    } finally {
      MDC.clear();
    }
  }

  private void stream(HttpEvent request, Answer made, ResponseStream response) throws Exception {
    Answer answer = complete(request, made);
    var out = new BodyOutput(response, answer);
    try {
      write(answer, out);
    } catch (Throwable thrown) {
      if (out.hasBegun()) {
        throw thrown;
      }
      Answer failed = failed(thrown, request);
      write(failed, new BodyOutput(response, failed));
    }
  }

  private static void write(Answer answer, BodyOutput out) throws Exception {
    StreamedBody body = answer.stream();
    if (body == null) {
      Payload bytes = answer.body();
      out.write(bytes.array(), bytes.offset(), bytes.length());
    } else {
      body.write(out);
    }
    out.finish();
  }

  /// What is there already is worth compressing as elsewhere.
  private Answer complete(HttpEvent request, Answer answer) {
    if (!answer.hasBody() || answer.stream() != null) {
      return answer;
    }
    try {
      Payload bytes = answer.body();
      return Compression.apply(request, answer.withBody(bytes), bytes.length());
    } catch (Throwable thrown) {
      return failed(thrown, request);
    }
  }
}
