package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Exports as DynamoDB makes them, after the pages "DynamoDB table export output format" and
/// "Amazon S3 import formats for DynamoDB" of its developer guide.
class AwsExportTest {
  private static final String JSON =
      """
      {"Item":{"Authors":{"SS":["Author1","Author2"]},"Dimensions":{"S":"8.5 x 11.0 x 1.5"},\
      "ISBN":{"S":"333-3333333333"},"Id":{"N":"103"},"InPublication":{"BOOL":false},\
      "PageCount":{"N":"600"},"Price":{"N":"2000"},"ProductCategory":{"S":"Book"},\
      "Title":{"S":"Book 103 Title"}}}
      """;
  private static final String ION =
      """
      $ion_1_0 {Item:{Authors:$dynamodb_SS::["Author1","Author2"],Dimensions:"8.5 x 11.0 x 1.5",\
      ISBN:"333-3333333333",Id:103.,InPublication:false,PageCount:6d2,Price:2d3,\
      ProductCategory:"Book",Title:"Book 103 Title"}}
      """;
  private static final Map<String, Object> BOOK =
      LocalTable.unordered(
          Map.of(
              "Authors", AttributeValue.fromSs(List.of("Author1", "Author2")),
              "Dimensions", Things.text("8.5 x 11.0 x 1.5"),
              "ISBN", Things.text("333-3333333333"),
              "Id", Things.number("103"),
              "InPublication", AttributeValue.fromBool(false),
              "PageCount", Things.number("600"),
              "Price", Things.number("2000"),
              "ProductCategory", Things.text("Book"),
              "Title", Things.text("Book 103 Title")));

  private final LocalTable table = new LocalTable(LocalTable.PRODUCTS);
  @TempDir private Path bucket;

  @AfterEach
  void deleteTable() {
    table.close();
  }

  @Test
  void readsAFullExport() throws IOException {
    Path export = export("01234567890123-a1b2c3d4", "DYNAMODB_JSON");
    data(export, export.resolve("data"), "bafybeiczss3yxay3o4abnabbb.json.gz", JSON, 1);
    data(export, export.resolve("data"), "gkes5o3lnrhoznhnkyax3hxvya.json.gz", "", 0);
    Files.writeString(export.resolve("_started"), "");

    assertThat(bringIn(bucket, Format.DYNAMODB_JSON).items()).isEqualTo(1);

    assertThat(table.items()).isEqualTo(Set.of(BOOK));
  }

  @Test
  void readsAFullExportInIon() throws IOException {
    Path export = export("01234567890123-a1b2c3d4", "ION");
    data(export, export.resolve("data"), "bafybeiczss3yxay3o4abnabbb.ion.gz", ION, 1);

    bringIn(export, Format.ION);

    assertThat(table.items()).isEqualTo(Set.of(BOOK));
  }

  @Test
  void putsAndDeletesWhatAnIncrementalExportSays() throws IOException {
    table.put(List.of(book("1"), book("2"), book("3")));
    Path export = export("01693685934212-ac809da5", "DYNAMODB_JSON");
    // The files of all incremental exports are in one folder.
    Path shared = bucket.resolve("AWSDynamoDB/data");
    data(
        export,
        shared,
        "sgad6417s6vss4p7owp0471bcq.json.gz",
        """
        {"Metadata":{"WriteTimestampMicros":{"N":"1680109764000000"}},"Keys":{"Id":{"N":"103"}},\
        "NewImage":{"Id":{"N":"103"},"Title":{"S":"inserted"}}}
        {"Metadata":{"WriteTimestampMicros":{"N":"1680109764000001"}},"Keys":{"Id":{"N":"1"}},\
        "OldImage":{"Id":{"N":"1"},"Title":{"S":"Book"}},"NewImage":{"Id":{"N":"1"},"Title":{"S":"modified"}}}
        {"Metadata":{"WriteTimestampMicros":{"N":"1680109764000002"}},"Keys":{"Id":{"N":"2"}},\
        "OldImage":{"Id":{"N":"2"},"Title":{"S":"Book"}}}
        {"Metadata":{"WriteTimestampMicros":{"N":"1680109764000003"}},"Keys":{"Id":{"N":"3"}}}
        """,
        4);

    assertThat(bringIn(export, Format.DYNAMODB_JSON).items()).isEqualTo(4);

    assertThat(table.items())
        .extracting(item -> item.get("Title"))
        .containsExactlyInAnyOrder(Things.text("inserted"), Things.text("modified"));
  }

  @Test
  void putsAndDeletesWhatAnIncrementalExportInIonSays() throws IOException {
    table.put(List.of(book("1"), book("2")));
    Path export = export("01693685934212-ac809da5", "ION");
    data(
        export,
        bucket.resolve("AWSDynamoDB/data"),
        "sgad6417s6vss4p7owp0471bcq.ion.gz",
        """
        $ion_1_0 {Record:{Keys:{Id:1.},Metadata:{WriteTimestampMicros:1680109764000000.},\
        OldImage:{Id:1.,Title:"Book"},NewImage:{Id:1.,Title:"modified"}}}
        $ion_1_0 {Keys:{Id:2.},Metadata:{WriteTimestampMicros:1680109764000000.}}
        """,
        2);

    bringIn(bucket, Format.ION);

    assertThat(table.items())
        .extracting(item -> item.get("Title"))
        .containsExactly(Things.text("modified"));
  }

  @Test
  void readsWhatImportTableReads() throws IOException {
    Path folder = Files.createDirectories(bucket.resolve("prefix/more"));
    Files.writeString(folder.resolve("one"), JSON.replace("103", "1"));
    Files.write(
        folder.resolve("two"), Compression.GZIP.pack(JSON.replace("103", "2").getBytes(UTF_8)));
    Files.writeString(bucket.resolve("prefix/three.json"), JSON.replace("103", "3"));

    assertThat(bringIn(bucket, Format.DYNAMODB_JSON).items()).isEqualTo(3);
    assertThat(bringIn(folder.resolve("two"), Format.DYNAMODB_JSON).items()).isEqualTo(1);
    assertThat(table.items()).hasSize(3);
  }

  @Test
  void findsADamagedFileBeforeItWritesOfIt() throws IOException {
    Path export = export("01234567890123-a1b2c3d4", "DYNAMODB_JSON");
    data(export, export.resolve("data"), "bafybeiczss3yxay3o4abnabbb.json.gz", JSON, 1);
    Path file = export.resolve("data/bafybeiczss3yxay3o4abnabbb.json.gz");
    Files.write(file, Compression.GZIP.pack(JSON.replace("600", "601").getBytes(UTF_8)));

    assertThatThrownBy(() -> bringIn(bucket, Format.DYNAMODB_JSON))
        .hasMessage(
            "%s is not as it was exported: its MD5 is another than in the manifest. Copy it again.",
            file);
    assertThat(table.items()).isEmpty();
  }

  @Test
  void findsThatItemsOrFilesAreMissing() throws IOException {
    Path export = export("01234567890123-a1b2c3d4", "DYNAMODB_JSON");
    data(export, export.resolve("data"), "bafybeiczss3yxay3o4abnabbb.json.gz", JSON, 2);

    assertThatThrownBy(() -> bringIn(bucket, Format.DYNAMODB_JSON))
        .hasMessageContaining(" has 1 items; the manifest says 2.");
    Files.delete(export.resolve("data/bafybeiczss3yxay3o4abnabbb.json.gz"));
    assertThatThrownBy(() -> bringIn(bucket, Format.DYNAMODB_JSON))
        .hasMessageContaining(
            "bafybeiczss3yxay3o4abnabbb.json.gz is in the manifest and neither in ");
  }

  @Test
  void refusesAnExportInAnotherFormat() throws IOException {
    export("01234567890123-a1b2c3d4", "ION");

    assertThatThrownBy(() -> bringIn(bucket, Format.DYNAMODB_JSON))
        .hasMessageContaining(" is in the format ION; --format is dynamodb-json.");
  }

  @Test
  void saysHowToUnpackZstandard() throws IOException {
    Path file = Files.write(bucket.resolve("a.json.zst"), new byte[] {0x28, (byte) 0xb5, 0x2f});

    assertThatThrownBy(() -> bringIn(file, Format.DYNAMODB_JSON))
        .hasMessageEndingWith("It is compressed by Zstandard; unpack it with zstd -d.");
  }

  @Test
  void writesLinesAndManifestsAsDynamoDbDoes() throws IOException {
    table.put(List.of(book("103")));
    var settings = new ExportSettings(bucket, Format.ION, Compression.NONE, 1, 0, 0, 0);
    new TableExport(table.client, table.model, table.name, settings, new FakeTime().pace(), _ -> {})
        .run();

    try (var files = Files.walk(bucket)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).replaceAll("01795953600000-[0-9a-f]{8}", "<id>");
        assertThat(text)
            .isEqualTo(
                switch (file.getFileName().toString()) {
                  case "000000.ion" -> "$ion_1_0 {Item:{Id:103.,Title:\"Book\"}}\n";
                  case "manifest-files.json" ->
                      """
                      {"itemCount":1,"md5Checksum":"%s","dataFileS3Key":"AWSDynamoDB/<id>/data/000000.ion"}
                      """
                          .formatted(ExportFiles.md5(file.resolveSibling("data/000000.ion")));
                  default ->
                      """
                      {"version":"2020-06-30","startTime":"2026-11-29T12:00:00Z",\
                      "endTime":"2026-11-29T12:00:00Z",\
                      "manifestFilesS3Key":"AWSDynamoDB/<id>/manifest-files.json",\
                      "itemCount":1,"outputFormat":"ION"}
                      """;
                });
      }
    }
  }

  private static Map<String, AttributeValue> book(String id) {
    return Map.of("Id", Things.number(id), "Title", Things.text("Book"));
  }

  private Transferred bringIn(Path from, Format format) {
    var settings = new ImportSettings(from, bucket, format, 0, 0);
    return new TableImport(
            table.client, table.model, table.name, settings, new FakeTime().pace(), _ -> {})
        .run();
  }

  private Path export(String id, String outputFormat) throws IOException {
    Path export = Files.createDirectories(bucket.resolve("AWSDynamoDB").resolve(id));
    Files.writeString(
        export.resolve("manifest-summary.json"),
        """
        {
           "version": "2020-06-30",
           "exportArn": "arn:aws:dynamodb:us-east-1:123456789012:table/ProductCatalog/export/01234567890123-a1b2c3d4",
           "startTime": "2020-11-04T07:28:34.028Z",
           "endTime": "2020-11-04T07:33:43.897Z",
           "tableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/ProductCatalog",
           "tableId": "12345a12-abcd-123a-ab12-1234abc12345",
           "exportTime": "2020-11-04T07:28:34.028Z",
           "s3Bucket": "ddb-productcatalog-export",
           "s3Prefix": "2020-Nov",
           "s3SseAlgorithm": "AES256",
           "s3SseKmsKeyId": null,
           "manifestFilesS3Key": "AWSDynamoDB/%s/manifest-files.json",
           "billedSizeBytes": 0,
           "itemCount": 1,
           "outputFormat": "%s"
        }
        """
            .formatted(id, outputFormat));
    Files.writeString(export.resolve("manifest-files.json"), "");
    return export;
  }

  private void data(Path export, Path folder, String name, String lines, int items)
      throws IOException {
    Path file = Files.createDirectories(folder).resolve(name);
    Files.write(file, Compression.GZIP.pack(lines.getBytes(UTF_8)));
    Files.writeString(
        export.resolve("manifest-files.json"),
        """
        {"itemCount":%d,"md5Checksum":"%s","etag":"af83d6f217c19b8b0fff8023d8ca4716-1","dataFileS3Key":"2020-Nov/%s"}
        """
            .formatted(items, ExportFiles.md5(file), bucket.relativize(file)),
        StandardOpenOption.APPEND);
  }
}
