package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.TableSettings.BillingMode;
import dev.lanner.dynamo.TableSettings.Consistency;
import dev.lanner.dynamo.TableSettings.Encryption;
import dev.lanner.dynamo.TableSettings.TableClass;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.tools.Settings.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {
  private static final Path GOLDEN = Path.of("../processor/src/test/resources/golden");

  @TempDir Path folder;

  @Test
  void readsTables() {
    ModelTable parts = Models.table("types");

    assertThat(parts.table().key()).isEqualTo(new KeyModel(List.of("id"), List.of("revision")));
    assertThat(parts.table().ttl()).isEqualTo("expires");
    assertThat(parts.table().indexes())
        .contains(
            new IndexModel(
                "by-maker",
                new KeyModel(List.of("maker"), List.of()),
                false,
                Index.Projection.INCLUDE,
                List.of("weight", "color")));
    assertThat(parts.records().getFirst().template("color")).hasToString("{colour}");
    assertThat(Models.table("readings").records().getFirst().template("pk"))
        .hasToString("{sensor}#{at:day}");
  }

  @Test
  void readsHowTablesAreKept() {
    ModelTable rates = Models.kept("rates");

    assertThat(rates.table().stream()).isEqualTo("NEW_IMAGE");
    assertThat(rates.settings())
        .isEqualTo(
            new Settings(
                BillingMode.PROVISIONED,
                new Units(5, 2),
                new Units(0, 0),
                70,
                new Units(0, 0),
                TableClass.STANDARD_INFREQUENT_ACCESS,
                7,
                false,
                Encryption.CUSTOMER_MANAGED,
                "${RatesKey}",
                List.of(),
                Consistency.EVENTUAL,
                "",
                Map.of("team", "treasury", "cost centre", "0815")));
    assertThat(Models.kept("accounts").settings().maximum()).isEqualTo(new Units(400, 100));
    assertThat(Models.tables("scaling").getLast().settings())
        .returns(new Units(500, 200), Settings::scaling)
        .returns(60, Settings::targetUtilization);
    assertThat(Models.kept("balances").settings())
        .returns(List.of("eu-west-1", "eu-central-1"), Settings::replicas)
        .returns(Consistency.STRONG, Settings::consistency)
        .returns("eu-west-3", Settings::witness);
  }

  @Test
  void takesASettingThatIsAbsentForDynamoDbsOwn() {
    assertThat(Models.withPartitions("{id}").settings())
        .returns(BillingMode.PAY_PER_REQUEST, Settings::billingMode)
        .returns(0, Settings::recoveryDays)
        .returns(false, Settings::deletionProtection)
        .returns(false, Settings::isEncryptedByKms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "school", "readings", "types", "settings", "scaling"})
  void readsWhatTheProcessorWrites(String model) {
    Path golden = GOLDEN.resolve(model).resolve("dynamo.json");
    assumeThat(golden).as("the processor's golden file").exists();

    assertThat(Models.FOLDER.resolve(model).resolve(ModelFiles.PATH))
        .hasSameTextualContentAs(golden);
  }

  @Test
  void readsJarsAndFiles() throws IOException {
    Path file = Models.FOLDER.resolve("shop").resolve(ModelFiles.PATH);
    Path jar = folder.resolve("app.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(ModelFiles.PATH));
      zip.write(Files.readAllBytes(file));
    }

    assertThat(ModelFiles.read(List.of(jar))).containsExactly(Models.table("shop"));
    assertThat(ModelFiles.read(List.of(file))).containsExactly(Models.table("shop"));
  }

  @Test
  void readsSeveral() {
    List<Path> both = List.of(Models.FOLDER.resolve("shop"), Models.FOLDER.resolve("school"));

    assertThat(ModelFiles.read(both))
        .extracting(ModelTable::name)
        .containsExactly("shop", "school");
  }

  @Test
  void knowsTheIdempotencyTableWhereAFunctionNeedsIt() {
    Path shop = Models.FOLDER.resolve("shop");
    Path functions = Models.FOLDER.resolve("idempotent");
    Path store = Models.FOLDER.resolve("idempotency");

    assertThat(ModelFiles.readAll(List.of(shop, functions, store)))
        .extracting(ModelTable::name)
        .containsExactly("shop", "idempotency");
    assertThat(ModelFiles.readAll(List.of(functions, store)))
        .extracting(ModelTable::name)
        .containsExactly("idempotency");
    // No function needs it, or it is another store.
    assertThat(ModelFiles.readAll(List.of(shop, store)))
        .extracting(ModelTable::name)
        .containsExactly("shop");
    assertThat(ModelFiles.readAll(List.of(shop, functions)))
        .extracting(ModelTable::name)
        .containsExactly("shop");
    // It has no records of the application.
    assertThat(ModelFiles.read(List.of(shop, functions, store)))
        .extracting(ModelTable::name)
        .containsExactly("shop");
  }

  @Test
  void findsTheTablesOfAClassPathAndNoneWhereThereAreNone() {
    Path shop = Models.FOLDER.resolve("shop");
    Path functions = Models.FOLDER.resolve("idempotent");
    Path store = Models.FOLDER.resolve("idempotency");

    assertThat(ModelFiles.find(List.of(folder, shop, functions, store)))
        .extracting(ModelTable::name)
        .containsExactly("shop", "idempotency");
    assertThat(ModelFiles.find(List.of(folder, folder.resolve("missing.jar"), store))).isEmpty();
  }

  @Test
  void readsTheJarsOfAFunction() throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    jar(lib.resolve("app.jar"), "shop", ModelFiles.PATH);
    jar(lib.resolve("functions.jar"), "idempotent", ModelFiles.FUNCTIONS);
    jar(lib.resolve("store.jar"), "idempotency", ModelFiles.IDEMPOTENCY);
    jar(lib.resolve("other.jar"), "shop", "other");

    assertThat(ModelFiles.readAll(List.of(folder)))
        .extracting(ModelTable::name)
        .containsExactly("shop", "idempotency");
  }

  @Test
  void saysThatNoTablesAreThereWhereOnlyTheStoreIs() throws IOException {
    Path store = Models.FOLDER.resolve("idempotency");
    Files.createDirectories(folder.resolve("lib"));

    assertThatThrownBy(() -> ModelFiles.readAll(List.of(store)))
        .hasMessageContaining("idempotency has no META-INF/lanner/dynamo.json.");
    assertThatThrownBy(() -> ModelFiles.readAll(List.of(folder)))
        .hasMessageContaining(folder + " has no META-INF/lanner/dynamo.json.");
  }

  private static void jar(Path jar, String model, String path) throws IOException {
    Path file = Models.FOLDER.resolve(model).resolve(path);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(path));
      if (Files.exists(file)) {
        zip.write(Files.readAllBytes(file));
      }
    }
  }

  @Test
  void readsTheIdempotencyTableThatTheStoreTellsOf() {
    Path resource = Path.of("../framework/src/main/resources").resolve(ModelFiles.IDEMPOTENCY);
    assumeThat(resource).as("the store's resource").exists();

    assertThat(Models.FOLDER.resolve("idempotency").resolve(ModelFiles.IDEMPOTENCY))
        .hasSameTextualContentAs(resource);
  }

  @Test
  void refusesATableThatIsInTwoModels() {
    Path shop = Models.FOLDER.resolve("shop");

    assertThatThrownBy(() -> ModelFiles.read(List.of(shop, shop)))
        .hasMessageStartingWith("The table shop is in ")
        .hasMessageEndingWith("Give each table's model once.");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path jar = folder.resolve("empty.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("other"));
    }

    assertThatThrownBy(() -> ModelFiles.read(List.of(folder)))
        .hasMessageContaining("has no META-INF/lanner/dynamo.json. lanner-dynamo-mapper-processor");
    assertThatThrownBy(() -> ModelFiles.read(List.of(jar)))
        .hasMessageContaining("has no META-INF/lanner/dynamo.json.");
    assertThatThrownBy(() -> ModelFiles.read(List.of(folder.resolve("no"))))
        .hasMessageContaining("There is no ");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    Path file = folder.resolve("dynamo.json");

    Files.writeString(file, "{\"version\": 2, \"tables\": []}");
    assertThatThrownBy(() -> ModelFiles.read(List.of(file)))
        .hasMessageContaining("has the version 2; version 1 is expected.");
    Files.writeString(file, "{\"version\": 1");
    assertThatThrownBy(() -> ModelFiles.read(List.of(file)))
        .hasMessageContaining("is no model of tables");
    Files.writeString(file, "{\"version\": 1, \"tables\": [{}]}");
    assertThatThrownBy(() -> ModelFiles.read(List.of(file)))
        .hasMessageContaining("is no model of tables");
  }
}
