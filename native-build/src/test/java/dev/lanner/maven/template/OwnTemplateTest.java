package dev.lanner.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.maven.template.Options.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users write in `src/lanner/template.yaml`.
class OwnTemplateTest {
  @TempDir Path folder;

  private List<Path> classPath;

  @BeforeEach
  void writeTheModel() throws IOException {
    classPath =
        Cases.classPath(
            folder.resolve("classes"),
            """
            {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["HTTP"],
              "settings": {"timeoutSeconds": 20}, "routes": []}
            """);
  }

  private String merged(String own) throws IOException {
    Path file = folder.resolve("src/lanner/template.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, own);
    return SamTemplate.of(classPath, Options.of(Target.SELF_CONTAINED), file).yaml();
  }

  @Test
  void addsToWhatIsThere() throws IOException {
    String yaml =
        merged(
            """
            Resources:
              HttpFunction:
                Properties:
                  Environment:
                    Variables:
                      BUCKET: !Ref Uploads
              Uploads:
                Type: AWS::S3::Bucket
            Outputs:
              Bucket:
                Value: !GetAtt Uploads.Arn
            """);

    assertThat(yaml)
        .contains("          BUCKET: !Ref Uploads\n")
        .contains("  Uploads:\n    Type: AWS::S3::Bucket\n")
        .contains("  Bucket:\n    Value: !GetAtt Uploads.Arn\n")
        .contains("Handler: shop.HttpFunction");
  }

  @Test
  void tellsBothPlacesOfEachContradiction() {
    assertThatThrownBy(() ->
            merged(
                """
                Resources:
                  HttpFunction:
                    Properties:
                      Timeout: 30
                      Role: arn:aws:iam::123456789012:role/mine
                """))
        .hasMessage(
            """
            Resources.HttpFunction.Properties.Timeout is 20 by shop.HttpFunction, and 30 in src/lanner/template.yaml:4. Keep one: remove the line, or change what the code says.
            Resources.HttpFunction.Properties.Role is Fn::GetAtt by shop.HttpFunction, and arn:aws:iam::123456789012:role/mine in src/lanner/template.yaml:5. Keep one: remove the line, or change what the code says.\
            """);
  }

  @Test
  void takesWhatBothSay() throws IOException {
    assertThat(merged("Resources: {HttpFunction: {Properties: {Timeout: 20}}}"))
        .isEqualTo(merged(""));
  }

  @Test
  void takesItsValueForADefault() throws IOException {
    String yaml =
        merged(
            """
            Resources:
              HttpFunction:
                Properties:
                  MemorySize: 1769
                  Architectures: [x86_64]
            """);

    assertThat(yaml)
        .contains("MemorySize: 1769")
        .doesNotContain("MemorySize: 512")
        .contains("      Architectures:\n        - x86_64\n")
        .doesNotContain("arm64");
  }

  @Test
  void addsItemsToLists() throws IOException {
    String yaml =
        merged(
            """
            Resources:
              HttpFunctionRole:
                Properties:
                  Policies:
                    - PolicyName: own
                      PolicyDocument: {}
            """);

    assertThat(yaml).contains("- PolicyName: function").contains("- PolicyName: own");
  }

  @Test
  void keepsIntrinsicFunctionsInTheirMeaning() throws IOException {
    String yaml =
        merged(
            """
            Conditions:
              Live: !Equals [!Ref "AWS::Region", eu-west-1]
              Both: !And [!Condition Live, {Condition: Live}]
            Resources:
              Topic:
                Type: AWS::SNS::Topic
                Condition: Live
                Properties:
                  TopicName: !Sub "a: ${AWS::StackName}"
                  DisplayName: !If [Live, !Join ["", [a, "*b"]], !Ref AWS::NoValue]
                  KmsMasterKeyId: !ImportValue {"Fn::Sub": "${AWS::StackName}-key"}
                  Tags:
                    - {Key: on, Value: "012"}
            """);

    assertThat(yaml)
        .contains("  Live: !Equals\n    - !Ref AWS::Region\n    - eu-west-1\n")
        .contains("  Both: !And\n    - Condition: Live\n    - Condition: Live\n")
        .contains("    Condition: Live\n")
        .contains("TopicName: !Sub 'a: ${AWS::StackName}'\n")
        .contains("            - '*b'\n")
        .contains("      KmsMasterKeyId:\n        Fn::ImportValue: !Sub ${AWS::StackName}-key\n")
        .contains("- Key: \"on\"\n          Value: \"012\"\n");
  }

  @Test
  void refusesWhatIsNoTemplate() {
    assertThatThrownBy(() -> merged("Resources: [\n"))
        .hasMessageStartingWith("src/lanner/template.yaml is no YAML.");
    assertThatThrownBy(() -> merged("- Resources\n"))
        .hasMessage(
            "src/lanner/template.yaml has to be a mapping with Resources, Parameters or other sections of a template.");
    assertThatThrownBy(() -> merged("Outputs: {}\nOutputs: {}\n"))
        .hasMessage(
            "Outputs is in src/lanner/template.yaml twice, the second time at src/lanner/template.yaml:2. Keep one.");
    assertThatThrownBy(() -> merged("Resources:\n  A: !GetAtt Other\n"))
        .hasMessage(
            "src/lanner/template.yaml:2 has !GetAtt Other, which names no attribute. Write !GetAtt Resource.Attribute.");
  }

  @Test
  void allowsWhatAdditionsNeed() throws IOException {
    String yaml =
        merged(
            """
            Resources:
              HttpFunction:
                Properties:
                  Tracing: Active
                  EventInvokeConfig:
                    DestinationConfig:
                      OnFailure: {Type: SQS, Destination: !GetAtt Failed.Arn}
              Failed:
                Type: AWS::SQS::Queue
            """);

    assertThat(yaml)
        .contains("- xray:PutTraceSegments\n")
        .contains(
            "                  - sqs:SendMessage\n                Resource: !GetAtt Failed.Arn\n")
        .contains("  FailedMessages:\n    Type: AWS::CloudWatch::Alarm\n")
        .doesNotContain("ec2:");
  }
}
