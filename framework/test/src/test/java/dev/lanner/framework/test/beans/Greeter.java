package dev.lanner.framework.test.beans;

interface Greeter {
  String greet(String name);
}
