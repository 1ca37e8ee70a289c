package app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Handlers that implement no interface, in the forms that AWS documents.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Java handlers</a>
public final class Methods {
  public void nothing(Order order, Context context) {
    Mark.begin(context);
  }

  public int number(int number) {
    return number + 1;
  }

  public List<Integer> numbers(List<Integer> numbers, Context context) {
    Mark.begin(context);
    var more = new ArrayList<Integer>();
    for (Integer number : numbers) {
      more.add(number + 1);
    }
    return more;
  }

  public Order order(Order order, Context context) {
    Mark.begin(context);
    return order;
  }

  public static String greeting(String name) {
    return "Hello, " + name;
  }

  public String context(Context context) {
    Mark.begin(context);
    return context.getAwsRequestId();
  }

  public void stream(InputStream event, OutputStream response) throws IOException {
    event.transferTo(response);
  }

  public APIGatewayV2HTTPResponse http(APIGatewayV2HTTPEvent event, Context context) {
    Mark.begin(context);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withBody(event.getRawPath() + "?" + event.getRawQueryString() + event.getHeaders())
        .withHeaders(Map.of("method", event.getRequestContext().getHttp().getMethod()))
        .build();
  }

  public SQSBatchResponse queue(SQSEvent event, Context context) {
    Mark.begin(context);
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
    }
    return new SQSBatchResponse(failures);
  }

  public String bucket(S3Event event, Context context) {
    Mark.begin(context);
    var first = event.getRecords().get(0);
    return first.getEventTime().getMillis()
        + " "
        + first.getS3().getBucket().getName()
        + " "
        + first.getS3().getObject().getUrlDecodedKey();
  }
}
