package dev.lanner.framework.test.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.Application;
import dev.lanner.framework.test.LannerExtension;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BeansTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void injectsIntoConstructors() {
    assertThat(app.http().get("/greetings").send().body()).isEqualTo("hello world 1");
  }

  @Test
  void readsConfigurationFromEnvironmentVariables() {
    app.environment("GREETING_NAME", "Ada")
        .environment("GREETING_TIMES", "2")
        .environment("COUNTER_START", "41");

    assertThat(app.http().get("/greetings").send().body()).isEqualTo("hello Adahello Ada 42");
    assertThat(app.http().get("/greetings/name").send().body()).isEqualTo("Ada Ada");
  }

  @Test
  void hasNoVariablesOfTheProcess() {
    assertThat(System.getenv("PATH")).isNotNull();
    assertThat(app.http().get("/greetings/name").send().body()).isEqualTo("world universe");
    assertThatThrownBy(() -> app.bean(Beans.NeedsTable.class))
        .hasMessageContaining("TABLE_NAME")
        .hasMessageContaining("NeedsTable");
  }

  @Test
  void choosesBeansByEnvironmentVariables() {
    app.environment("GREETING_LOUD", "yes");

    assertThat(app.http().get("/greetings").send().body()).isEqualTo("HELLO WORLD! 1");
  }

  @Test
  void failsWhereNoBeanFits() {
    app.environment("GREETING_LOUD", "perhaps");

    assertThatThrownBy(() -> app.http().get("/greetings").send())
        .hasMessageContaining("No bean of type [dev.lanner.framework.test.beans.Greeter]");
  }

  @Test
  void tellsWhichBeanIsMissingAndWhoNeedsIt() {
    assertThatThrownBy(() -> app.bean(Beans.NeedsMissing.class))
        .hasMessageContaining("Missing]")
        .hasMessageContaining("NeedsMissing");
    assertThatThrownBy(() -> app.bean(Beans.Missing.class)).hasMessageContaining("Missing]");
    assertThatThrownBy(() -> app.bean(Beans.Failing.class))
        .hasMessageContaining("The table is not there.")
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void replacesBeansByTheirInterface() {
    app.replace(Greeter.class, name -> "good evening, " + name);

    assertThat(app.http().get("/greetings").send().body()).isEqualTo("good evening, world 1");
    assertThat(app.bean(Greeter.class).greet("Ada")).isEqualTo("good evening, Ada");
  }

  @Test
  void replacesBeansOfFactoriesAndMissingOnes() {
    var counter = new Counter(9);
    app.replace(Counter.class, counter).replace(Beans.Missing.class, new Beans.Missing() {});

    assertThat(app.http().get("/greetings").send().body()).isEqualTo("hello world 10");
    assertThat(app.bean(Counter.class)).isSameAs(counter);
    assertThat(app.bean(Beans.NeedsMissing.class)).isNotNull();
  }

  @RepeatedTest(3)
  void startsAnApplicationForEachTest() {
    assertThat(app.http().get("/greetings").send().body()).endsWith(" 1");
    assertThat(app.http().get("/greetings").send().body()).endsWith(" 2");
    assertThat(app.bean(Counter.class).next()).isEqualTo(3);
  }

  @Test
  void makesNoBeanThatNobodyNeeds() {
    int before = Beans.Unneeded.MADE.get();

    assertThat(app.http().get("/greetings").send().status()).isEqualTo(200);
    assertThat(Beans.Unneeded.MADE).hasValue(before);
    assertThat(app.bean(Beans.Unneeded.class)).isSameAs(app.bean(Beans.Unneeded.class));
    assertThat(Beans.Unneeded.MADE).hasValue(before + 1);
  }

  @Test
  void closesBeansWithTheApplication() {
    Counter counter;
    try (Application application = Application.with(Map.of()).start()) {
      counter = application.bean(Counter.class);
      assertThat(counter.isClosed()).isFalse();
    }

    assertThat(counter.isClosed()).isTrue();
  }

  @Test
  void keepsWhatATestHandedOverOpen() {
    var counter = new Counter(0);
    app.replace(Counter.class, counter);
    app.http().get("/greetings").send();

    app.afterEach(null);

    assertThat(counter.isClosed()).isFalse();
  }
}
