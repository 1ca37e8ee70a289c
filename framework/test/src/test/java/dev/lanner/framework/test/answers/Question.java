package dev.lanner.framework.test.answers;

record Question(String text) {}
