package dev.lanner.framework.test.beans;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import io.micronaut.context.annotation.Value;

@Path("/greetings")
final class Greetings {
  private final Greeter greeter;
  private final Counter counter;
  private final String name;
  private final String sameName;
  private final int times;

  Greetings(
      Greeter greeter,
      Counter counter,
      @Value("${GREETING_NAME:world}") String name,
      @Value("${greeting.name:universe}") String sameName,
      @Value("${GREETING_TIMES:1}") int times) {
    this.greeter = greeter;
    this.counter = counter;
    this.name = name;
    this.sameName = sameName;
    this.times = times;
  }

  @Get
  String greet() {
    return greeter.greet(name).repeat(times) + " " + counter.next();
  }

  @Get("/name")
  String name() {
    return name + " " + sameName;
  }
}
