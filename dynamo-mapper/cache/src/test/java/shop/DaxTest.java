package shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.TableClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dax.ClusterDaxClient;
import software.amazon.dax.Configuration;

/// The client of DAX under tables. There is no DAX to run locally, so this sees that it is made,
/// asked, and that its failure comes through.
class DaxTest {
  @Test
  void isAClientLikeAnyOther() throws IOException {
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    try (DynamoDbClient dax = dax("127.0.0.1:" + aPortThatNobodyListensOn(), credentials)) {
      var books = new BookTable(TableClient.of(dax));

      assertThatThrownBy(() -> books.get("ada", 1)).isInstanceOf(SdkException.class);
    }
  }

  // @start region="dax"
  static DynamoDbClient dax(String cluster, AwsCredentialsProvider credentials) throws IOException {
    var configuration =
        Configuration.builder()
            .url("dax://" + cluster)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(credentials)
            .build();
    return ClusterDaxClient.builder().overrideConfiguration(configuration).build();
  }

  // @end

  private static int aPortThatNobodyListensOn() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
