package dev.lanner.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.maven.packaging.UserProject;
import dev.lanner.maven.packaging.UserProject.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goal in a project of its own, with a Maven of its own.
class TablesGoalIT {
  @TempDir Path folder;

  private UserProject project;

  @BeforeEach
  void writeTheProject() throws IOException {
    project = UserProject.empty(folder);
    project.write(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>readings</artifactId>
          <version>1</version>
          <properties>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
        </project>
        """);
  }

  private void writeTheModel() throws IOException {
    project.write(
        "src/main/resources/META-INF/lanner/dynamo.json",
        """
        {"version": 1, "tables": [{
          "name": "readings", "type": "example.Reading", "key": {"partition": ["sensor"]},
          "keyAttributes": {"sensor": "S"},
          "records": [{"name": "example.Reading",
            "attributes": [{"name": "sensor", "type": "S", "required": true}]}]}]}
        """);
  }

  @Test
  void printsTheTemplateOfTheProjectsTables() throws Exception {
    writeTheModel();

    Result result = maven("-Dtables=template");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(result.output()).contains("  ReadingsTable:\n    Type: AWS::DynamoDB::Table\n");
  }

  @Test
  void writesAFile() throws Exception {
    writeTheModel();

    Result result = maven("-Dtables=patterns", "-Dtables.output=target/docs/patterns.md");

    assertThat(result.status()).describedAs(result.output()).isZero();
    assertThat(project.target("docs/patterns.md")).content().contains("readings");
  }

  @Test
  void failsWithTheReasonOfTheCommand() throws Exception {
    writeTheModel();

    Result result = maven("-Dtables=template --table others");

    assertThat(result.status()).isNotZero();
    assertThat(result.output()).contains("There is no table others, but [readings].");
  }

  @Test
  void failsWithoutTables() throws Exception {
    Result result = maven("-Dtables=template");

    assertThat(result.status()).isNotZero();
    assertThat(result.output())
        .contains(
            "Neither readings nor its dependencies have tables. Annotate a record with @Table");
  }

  private Result maven(String... arguments) throws Exception {
    var goals = new ArrayList<String>();
    goals.add(UserProject.PLUGIN + ":tables");
    goals.addAll(List.of(arguments));
    return project.maven(Map.of(), goals.toArray(new String[0]));
  }
}
