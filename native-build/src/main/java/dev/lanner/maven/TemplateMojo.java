package dev.lanner.maven;

import dev.lanner.dynamo.tools.ToolsException;
import dev.lanner.maven.template.Options;
import dev.lanner.maven.template.SamTemplate;
import dev.lanner.maven.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/// Writes `target/lanner/template.yaml`, an AWS SAM template of the application's functions, tables
/// and what invokes them, with the additions of `src/lanner/template.yaml`. The classes have to be
/// there: `./mvnw compile lanner:template`.
@Mojo(
    name = "template",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class TemplateMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /// How the functions run: `layered` on `provided.al2023` with the runtime in a layer,
  /// `self-contained` without one, `native` as a native image, `managed` on AWS's `java25` with
  /// SnapStart, or `image`.
  @Parameter(property = "lanner.layout", defaultValue = "layered")
  private String layout;

  /// `arm64` or `x86_64`; that of this machine unless it is set, for which zips are made.
  @Parameter(property = "lanner.architecture")
  private @Nullable String architecture;

  /// The zip of the functions, as the template refers to it: relative to the template. Unless it is
  /// set, what is packaged: `function.zip`, `native.zip` of the layout `native`.
  @Parameter(property = "lanner.template.code")
  private @Nullable String code;

  /// The zip of the runtime's layer, in the same way.
  @Parameter(property = "lanner.template.layer", defaultValue = "runtime-layer.zip")
  private String layer;

  /// The stage of REST and WebSocket APIs.
  @Parameter(property = "lanner.stage", defaultValue = "prod")
  private String stage;

  /// How a new version takes over, such as `Canary10Percent5Minutes`; all at once unless it is set.
  @Parameter(property = "lanner.deployment")
  private @Nullable String deployment;

  /// Whether container images start from snapshots.
  @Parameter(property = "lanner.snapStart", defaultValue = "false")
  private boolean snapStart;

  /// How many days logs are kept.
  @Parameter(property = "lanner.logRetentionDays", defaultValue = "30")
  private int logRetentionDays;

  /// Whether each function has alarms on errors and throttles.
  @Parameter(property = "lanner.alarms", defaultValue = "true")
  private boolean alarms;

  /// By the name of a function, the tables that its role allows, separated by commas:
  /// `<tables><http>orders, lines</http></tables>`.
  @Parameter private @Nullable Map<String, String> tables;

  /// What is merged into the template, when it is there.
  @Parameter(
      property = "lanner.template.own",
      defaultValue = "${project.basedir}/src/lanner/template.yaml")
  private Path own;

  /// Where the template is written.
  @Parameter(
      property = "lanner.template.output",
      defaultValue = "${project.build.directory}/lanner/template.yaml")
  private Path output;

  /// Whether nothing is written.
  @Parameter(property = "lanner.skip", defaultValue = "false")
  private boolean skipPackaging;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skipPackaging || project.getPackaging().equals("pom")) {
      return;
    }
    try {
      List<Path> classPath = ClassPath.of(project);
      if (!ClassPath.hasFunctions(classPath)) {
        getLog()
            .info(
                "%s has no functions of the framework, and so no template."
                    .formatted(project.getArtifactId()));
        return;
      }
      SamTemplate template = SamTemplate.of(classPath, options(), Files.exists(own) ? own : null);
      template.notes().forEach(note -> getLog().warn(note));
      write(template.yaml());
    } catch (TemplateException | ToolsException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("The class path cannot be read.", e);
    }
  }

  private Options options() throws MojoFailureException {
    Options.Target target = target();
    return new Options(
        target,
        architecture == null ? ofThisMachine() : architecture,
        code == null ? Options.of(target).code() : code,
        layer,
        stage,
        deployment == null ? "" : deployment,
        snapStart,
        logRetentionDays,
        alarms,
        texts());
  }

  private static String ofThisMachine() {
    return System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "x86_64";
  }

  /// An empty element is `null` to Maven.
  private Map<String, String> texts() {
    var texts = new TreeMap<String, String>();
    if (tables != null) {
      tables.forEach((function, names) -> texts.put(function, names == null ? "" : names));
    }
    return texts;
  }

  private Options.Target target() throws MojoFailureException {
    for (Options.Target each : Options.Target.values()) {
      if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(layout)) {
        return each;
      }
    }
    throw new MojoFailureException(
        "There is no layout %s. Set lanner.layout to layered, self-contained, native, managed or image."
            .formatted(layout));
  }

  private void write(String yaml) throws MojoExecutionException {
    try {
      Path parent = output.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(output, yaml);
      getLog().info("The template is " + output);
    } catch (IOException e) {
      throw new MojoExecutionException("%s cannot be written.".formatted(output), e);
    }
  }
}
